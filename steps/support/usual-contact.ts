import { holdContact } from "./held-contacts.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import type { RegistrarName } from "./subject.ts";

const known = new WeakMap<ScenarioContext, string>();

/** A contact that registers, administers and answers in every domain of a scenario that says nothing of contacts. */
export async function usualContact(context: ScenarioContext, who: RegistrarName): Promise<string> {
  const made = known.get(context);
  if (made !== undefined) return made;
  // A registry without contacts has domains without them. RFC 5731 section 3.2.1.
  if (!context.subject.can("contacts")) return "none";
  const id = context.names.of("contact", "usual contact");
  known.set(context, id);
  const { repeat } = context;
  await holdContact(context, who, id);
  context.repeat = repeat;
  return id;
}
