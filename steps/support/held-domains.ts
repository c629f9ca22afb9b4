import { resolve } from "./meaning.ts";
import { type Changes, onlyKeys } from "./object-command.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import type { RegistrarName } from "./subject.ts";

const keys = [
  "name servers",
  "registrant",
  "admin",
  "tech",
  "billing",
  "statuses",
  "created",
  "expires",
  "transferred",
  "deletion requested",
  "transfer requested by",
  "transfer requested",
];

/** A domain's name on the wire. A label with a dot in it is a name already. */
export function domainNameOf(context: ScenarioContext, label: string): string {
  return label.includes(".") ? resolve(context, label) : context.names.of("domain", label);
}

/** Sees to it that a registrar has a domain, by the subject's fixtures. */
export async function holdDomain(
  context: ScenarioContext,
  who: RegistrarName,
  label: string,
  changes: Changes = new Map(),
): Promise<void> {
  onlyKeys(changes, keys);
  context.subject.need("fixtures");
  const said = new Map([...changes].map(([key, value]) => [key, resolve(context, value)]));
  const [deletion, gaining] = [said.get("deletion requested"), said.get("transfer requested by")];
  const domain = {
    name: domainNameOf(context, label),
    sponsor: context.subject.account(who).id,
    nameservers: listed(said.get("name servers")),
    ...contactsOf(said),
    statuses: listed(said.get("statuses")),
    created: said.get("created"),
    expires: said.get("expires"),
    transferred: said.get("transferred"),
    ...(deletion !== undefined && { pendingDeletion: { requested: deletion } }),
    ...(gaining !== undefined && { transfer: { requestedBy: gaining, requested: said.get("transfer requested") } }),
  };
  await context.subject.control("PATCH", "", { domains: [domain] });
}

function listed(text: string | undefined): readonly string[] {
  return text === undefined || text === "none" ? [] : text.split(/,\s*/);
}

/** The contacts of a domain, as ids on the wire. */
function contactsOf(said: Changes): object {
  const [admin, tech, billing] = ["admin", "tech", "billing"].map((role) => listed(said.get(role)));
  return { registrant: said.get("registrant"), contacts: { admin, tech, billing } };
}
