import { domainFixture, domainKeys } from "./domain-fixture.ts";
import { resolve } from "./meaning.ts";
import { type Changes, onlyKeys } from "./object-command.ts";
import { registerDomain } from "./registered-domains.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import type { RegistrarName } from "./subject.ts";

/** A domain's name on the wire. A label with a dot or a brace in it is a name already. */
export function domainNameOf(context: ScenarioContext, label: string): string {
  return /[.{]/.test(label) ? resolve(context, label) : context.names.of("domain", label);
}

/** Sees to it that a registrar has a domain: by the subject's fixtures, else as a client does. */
export async function holdDomain(
  context: ScenarioContext,
  who: RegistrarName,
  label: string,
  changes: Changes = new Map(),
): Promise<void> {
  onlyKeys(changes, domainKeys);
  const said = new Map([...changes].map(([key, value]) => [key, resolve(context, value)]));
  const name = domainNameOf(context, label);
  if (context.subject.can("fixtures")) {
    const domain = domainFixture(name, context.subject.account(who).id, said);
    await context.subject.control("PATCH", "", { domains: [domain] });
  } else await registerDomain(context, who, name, said);
  context.facts.set(`holder of ${name}`, who);
}
