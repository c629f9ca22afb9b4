import { createContact, deleteContact, describing, updateContact } from "../commands/contact.ts";
import { contactFixture } from "./contact-fixture.ts";
import { giveStatuses } from "./held-statuses.ts";
import { resolve } from "./meaning.ts";
import { type Changes, onlyKeys } from "./object-command.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import { only, prepare } from "./set-up.ts";
import type { RegistrarName } from "./subject.ts";

/**
 * Makes a contact that a registrar sponsors: through the control port where the subject takes fixtures, otherwise with
 * the registrar's own commands.
 */
export async function holdContact(
  context: ScenarioContext,
  registrar: RegistrarName,
  id: string,
  changes: Changes = new Map(),
): Promise<void> {
  const { subject } = context;
  subject.need("contacts");
  onlyKeys(changes, [...describing, "statuses"]);
  const said = new Map([...changes].map(([key, value]) => [key, resolve(context, value)]));
  if (subject.can("fixtures") && !changes.has("password of")) {
    const contact = contactFixture(id, subject.account(registrar).id, said);
    await subject.control("PATCH", "", { contacts: [contact] });
    return;
  }
  await prepare(context, registrar, createContact(id), only(said, describing), {
    failure: "A contact cannot be made.",
  });
  await giveStatuses(context, registrar, said.get("statuses"), {
    update: updateContact(id),
    remove: deleteContact(id),
    failure: "The contact cannot be given its statuses.",
  });
}
