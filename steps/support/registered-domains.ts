import { createDomain } from "../commands/domain/create.ts";
import { transferDomain } from "../commands/domain/transfer.ts";
import { nowOf } from "./instants.ts";
import type { Changes } from "./object-command.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import { only, prepare } from "./set-up.ts";
import type { RegistrarName } from "./subject.ts";
import { usualContact } from "./usual-contact.ts";
import { NotApplicable } from "./verdicts.ts";

/** What a registration takes as it stands. */
const created = ["name servers", "registrant", "admin", "tech", "billing", "password", "ds records"];
/** The grace period of what was just registered, as scenarios write it that need one. */
const isNew = "add for 4 days";
const known = [...created, "expires", "grace periods", "transfer requested by"];

/**
 * Registers a domain as a client does. What only time or the registry itself can bring about is not applicable.
 */
export async function registerDomain(
  context: ScenarioContext,
  who: RegistrarName,
  name: string,
  said: Changes,
): Promise<void> {
  const beyond = [...said.keys()].find((key) => !known.includes(key));
  if (beyond !== undefined) throw new NotApplicable(`a domain with its own "${beyond}" needs fixtures`);
  const grace = said.get("grace periods") ?? isNew;
  if (grace !== isNew) throw new NotApplicable(`a domain with grace period "${grace}" needs fixtures`);
  refuseUnavailable(context, name);
  const years = yearsUntil(said.get("expires"));
  const gaining = registrarOf(context, said.get("transfer requested by"));
  const usual = { contact: await usualContact(context, who), now: await nowOf(context) };
  const terms = new Map([...only(said, created), ["period", `${years} years`]]);
  await prepare(context, who, createDomain(name, usual), terms, {
    failure: "The domain that the scenario needs cannot be registered.",
  });
  if (gaining === undefined) return;
  await prepare(context, gaining, transferDomain("request", name), only(said, ["password"]), {
    code: 1001,
    failure: "The transfer that the scenario needs cannot be requested.",
  });
}

/** What the profile declares to be reserved or premium, or whose zone is not open to all, is not simply registered. */
function refuseUnavailable({ subject }: ScenarioContext, name: string): void {
  const { fixtures, zones } = subject.profile;
  const zone = zones.filter((one) => name.endsWith(`.${one.name}`)).sort((a, b) => b.name.length - a.name.length)[0];
  if (zone !== undefined && zone.phase !== "general-availability")
    throw new NotApplicable(`somebody's domain in a zone whose phase is ${zone.phase} needs fixtures`);
  if ([...fixtures.reserved, ...fixtures.premium].some((one) => one.name === name))
    throw new NotApplicable("somebody's domain whose name is reserved or premium needs fixtures");
}

/** A new domain expires a whole number of years from now, at most ten. */
function yearsUntil(text = "in 1 year"): number {
  const years = Number(/^in (\d+) years?$/.exec(text)?.[1]);
  if (years >= 1 && years <= 10) return years;
  throw new NotApplicable(`a domain that expires ${text} needs fixtures`);
}

function registrarOf({ subject }: ScenarioContext, id: string | undefined): RegistrarName | undefined {
  if (id === undefined) return undefined;
  return (["A", "B", "C"] as const).find((name) => subject.account(name).id === id);
}
