import { contactInfo, deleteContact, transferContact, updateContact } from "../../commands/contact.ts";
import { deleteDomain } from "../../commands/domain/delete.ts";
import { infoDomain } from "../../commands/domain/info.ts";
import { transferDomain } from "../../commands/domain/transfer.ts";
import { updateDomain } from "../../commands/domain/update.ts";
import { deleteHost, infoHost, updateHost } from "../../commands/host.ts";
import { type Answer, summary, textsAt } from "../answer.ts";
import type { Writer } from "../object-command.ts";
import type { RegistrarName } from "../subject.ts";
import type { Clerk } from "./clerk.ts";
import type { Fate } from "./fate.ts";
import type { Kind } from "./journal.ts";
import type { Made } from "./made.ts";
import { removeOverRrp } from "./rrp-cleaner.ts";
import type { RrpClerk } from "./rrp-clerk.ts";

/** An object that is still there, and why. */
export interface Left extends Made {
  readonly why: string;
}

/** What became of everything. */
export interface Cleaned {
  readonly removed: readonly Made[];
  /** What the server removes by itself after a while. */
  readonly going: readonly Made[];
  readonly left: readonly Left[];
}

/** Who says the commands. Each object is removed over the protocol that it was made over. */
export interface Clerks {
  readonly epp: Clerk;
  readonly rrp: RrpClerk;
}

interface Commands {
  readonly info: Writer;
  readonly remove: Writer;
  readonly update: Writer;
  /** The key of an update under which statuses are taken away. */
  readonly statuses: string;
  readonly reject?: Writer;
}

const commandsFor: Readonly<Record<Kind, (name: string) => Commands>> = {
  domain: (name) => ({
    info: infoDomain(name),
    remove: deleteDomain(name),
    update: updateDomain(name),
    statuses: "remove statuses",
    reject: transferDomain("reject", name),
  }),
  host: (name) => ({
    info: infoHost(name),
    remove: deleteHost(name),
    update: updateHost(name),
    statuses: "remove status",
  }),
  contact: (name) => ({
    info: contactInfo(name),
    remove: deleteContact(name),
    update: updateContact(name),
    statuses: "remove status",
    reject: transferContact("reject", name),
  }),
};

/** Domains hold hosts and contacts, so they go first; but a domain does not go before the hosts below it. */
const order: readonly Kind[] = ["domain", "host", "contact"];

/** Removes objects: domains, then hosts, then contacts, and again as long as something goes. Tells of each that went. */
export async function removeAll(
  clerks: Clerks,
  made: readonly Made[],
  onRemoved: (object: Made) => void,
): Promise<Cleaned> {
  const removed: Made[] = [];
  const going: Made[] = [];
  let left: readonly Left[] = made.map((object) => ({ ...object, why: "" }));
  for (let before = left.length + 1; left.length > 0 && left.length < before; ) {
    before = left.length;
    const still: Left[] = [];
    for (const object of order.flatMap((kind) => left.filter((one) => one.kind === kind))) {
      const fate = await (object.protocol === "rrp" ? removeOverRrp(clerks.rrp, object) : remove(clerks.epp, object));
      if (fate === "removed") {
        removed.push(object);
        onRemoved(object);
      } else if (fate === "going") going.push(object);
      else still.push({ ...object, why: fate.left });
    }
    left = still;
  }
  return { removed, going, left };
}

async function remove(clerk: Clerk, { kind, name, by }: Made): Promise<Fate> {
  const commands = commandsFor[kind](name);
  const first = await clerk.ask(by, commands.remove);
  const fate = fateIn(first);
  if (fate !== undefined) return fate;
  const found = await find(clerk, commands, by);
  if (found === undefined) return { left: why(first) };
  if (found.statuses.includes("pendingDelete")) return "going";
  await free(clerk, commands, found);
  const second = await clerk.ask(found.sponsor, commands.remove);
  return fateIn(second) ?? { left: why(second) };
}

/** What an answer to a deletion means, where the object is as good as gone. */
function fateIn({ code }: Answer): Fate | undefined {
  if (code === 1000 || code === 2303) return "removed";
  return code === 1001 ? "going" : undefined;
}

interface Found {
  readonly sponsor: RegistrarName;
  readonly statuses: readonly string[];
  /** Host objects that a domain is delegated to. */
  readonly nameServers: readonly string[];
}

/** Who sponsors an object by now, and what hinders its deletion; asked of each registrar, its maker first. */
async function find(clerk: Clerk, { info }: Commands, by: RegistrarName): Promise<Found | undefined> {
  for (const registrar of [by, ...clerk.registrars.filter((other) => other !== by)]) {
    const { code, content } = await clerk.ask(registrar, info);
    if (code !== 1000) continue;
    const sponsor = clerk.whoIs(textsAt(content, "resData/infData/clID")[0]);
    const statuses = textsAt(content, "resData/infData/status/@s");
    const nameServers = textsAt(content, "resData/infData/ns/hostObj");
    if (sponsor !== undefined) return { sponsor, statuses, nameServers };
  }
  return undefined;
}

/** Takes away what the sponsor itself can take away. */
async function free(clerk: Clerk, commands: Commands, { sponsor, statuses, nameServers }: Found): Promise<void> {
  if (statuses.includes("pendingTransfer") && commands.reject) await clerk.ask(sponsor, commands.reject);
  const own = statuses.filter((status) => status.startsWith("client"));
  if (own.length > 0) await clerk.ask(sponsor, commands.update, new Map([[commands.statuses, own.join(", ")]]));
  // A domain that is delegated to a host below itself would hold the host, and the host the domain.
  if (nameServers.length > 0)
    await clerk.ask(sponsor, commands.update, new Map([["remove name servers", nameServers.join(", ")]]));
}

function why(answer: Answer): string {
  const [message] = textsAt(answer.content, "result/msg");
  return message === undefined ? summary(answer) : `${answer.code} ${message}`;
}
