import type { RegistrarName } from "../registrar-name.ts";
import { type RrpAnswer, rrpSummary, valuesOf } from "../rrp-answer.ts";
import type { Fate } from "./fate.ts";
import type { Made } from "./made.ts";
import type { RrpClerk } from "./rrp-clerk.ts";

/** Removes an object over RRP, after what its sponsor itself can take out of the way. RFC 2832 section 4.3.3. */
export async function removeOverRrp(clerk: RrpClerk, { kind, name, by }: Made): Promise<Fate> {
  const entity =
    kind === "domain" ? ["EntityName:Domain", `DomainName:${name}`] : ["EntityName:NameServer", `NameServer:${name}`];
  const first = await clerk.ask(by, ["del", ...entity]);
  if (isGone(first)) return fateOf(clerk, by, entity);
  const found = await find(clerk, entity, by);
  if (found === undefined) return { left: why(first) };
  if (kind === "domain") await free(clerk, entity, found);
  const second = await clerk.ask(found.sponsor, ["del", ...entity]);
  return isGone(second) ? fateOf(clerk, found.sponsor, entity) : { left: why(second) };
}

/** Deleted, or not there at all. */
function isGone({ code }: RrpAnswer): boolean {
  return code === 200 || code === 545;
}

/** The answer to a deletion does not tell whether the object is gone or only going. */
async function fateOf(clerk: RrpClerk, sponsor: RegistrarName, entity: readonly string[]): Promise<Fate> {
  const { code } = await clerk.ask(sponsor, ["status", ...entity]);
  return code === 200 ? "going" : "removed";
}

interface Found {
  readonly sponsor: RegistrarName;
  readonly statuses: readonly string[];
  readonly nameServers: readonly string[];
}

/** Who sponsors an object by now, which is who may see it; asked of each registrar, its maker first. */
async function find(clerk: RrpClerk, entity: readonly string[], by: RegistrarName): Promise<Found | undefined> {
  for (const sponsor of [by, ...clerk.registrars.filter((other) => other !== by)]) {
    const answer = await clerk.ask(sponsor, ["status", ...entity]);
    if (answer.code !== 200) continue;
    return { sponsor, statuses: valuesOf(answer, "status"), nameServers: valuesOf(answer, "nameserver") };
  }
  return undefined;
}

/** Takes away what the sponsor itself can take away: a transfer that was asked for, statuses, name servers. */
async function free(clerk: RrpClerk, entity: readonly string[], { sponsor, statuses, nameServers }: Found) {
  await clerk.ask(sponsor, ["transfer", "-Approve:No", ...entity]);
  const own = statuses.filter((status) => /^registrar-/i.test(status));
  if (own.length > 0) await clerk.ask(sponsor, ["mod", ...entity, ...own.map((status) => `Status:${status}=`)]);
  // A domain that is delegated to a name server below itself would hold it, and be held by it.
  if (nameServers.length > 0)
    await clerk.ask(sponsor, ["mod", ...entity, ...nameServers.map((server) => `NameServer:${server}=`)]);
}

function why(answer: RrpAnswer): string {
  return answer.code === undefined ? rrpSummary(answer) : `${answer.code} ${answer.phrase}`;
}
