import { createHost, deleteHost, updateHost } from "../commands/host.ts";
import { giveStatuses } from "./held-statuses.ts";
import { resolve } from "./meaning.ts";
import { type Changes, onlyKeys } from "./object-command.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import { only, prepare } from "./set-up.ts";
import type { RegistrarName } from "./subject.ts";
import { NotApplicable } from "./verdicts.ts";

const keys = [
  "addresses",
  "statuses",
  "sponsor",
  "created",
  "created by",
  "updated",
  "updated by",
  "transferred",
  "deleted",
];

/** Sees to it that a registrar has a host: by the subject's fixtures, else as a client does. */
export async function holdHost(
  context: ScenarioContext,
  who: RegistrarName,
  name: string,
  changes: Changes = new Map(),
): Promise<void> {
  onlyKeys(changes, keys);
  // Name servers that are attributes come into being with their domain: there is nothing to prepare.
  if (context.subject.profile.policy.nameServers === "attributes" && changes.size === 0) return;
  context.subject.need("hosts");
  const said = new Map([...changes].map(([key, value]) => [key, resolve(context, value)]));
  if (context.subject.can("fixtures")) await placeHost(context, who, name, said);
  else await createOverTheWire(context, who, name, said);
}

async function placeHost(context: ScenarioContext, who: RegistrarName, name: string, said: Changes): Promise<void> {
  const host = {
    name,
    sponsor: said.get("sponsor") ?? context.subject.account(who).id,
    addresses: listed(said.get("addresses")),
    statuses: listed(said.get("statuses")),
    created: said.get("created"),
    createdBy: said.get("created by"),
    updated: said.get("updated"),
    updatedBy: said.get("updated by"),
    transferred: said.get("transferred"),
    deleted: said.get("deleted"),
  };
  await context.subject.control("PATCH", "", { hosts: [host] });
}

async function createOverTheWire(
  context: ScenarioContext,
  who: RegistrarName,
  name: string,
  said: Changes,
): Promise<void> {
  const beyond = [...said.keys()].find((key) => key !== "addresses" && key !== "statuses");
  if (beyond !== undefined) throw new NotApplicable(`a host with its own "${beyond}" needs fixtures`);
  // Below a zone of the registry a host needs an address.
  const isBelow = context.subject.profile.zones.some((zone) => name.endsWith(`.${zone.name}`));
  const addresses = new Map([...(isBelow ? [["addresses", "192.0.2.1"] as const] : []), ...only(said, ["addresses"])]);
  await prepare(context, who, createHost(name), addresses, {
    failure: "The host that the scenario needs cannot be created.",
  });
  await giveStatuses(context, who, said.get("statuses"), {
    update: updateHost(name),
    remove: deleteHost(name),
    failure: "The host that the scenario needs cannot be given its statuses.",
  });
}

function listed(text: string | undefined): readonly string[] {
  return text === undefined || text === "none" ? [] : text.split(/,\s*/);
}
