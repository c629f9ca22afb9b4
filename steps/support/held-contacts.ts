import { createContact, describing } from "../commands/contact.ts";
import { contactFixture } from "./contact-fixture.ts";
import { expectCode } from "./expect.ts";
import { resolve } from "./meaning.ts";
import { type Changes, onlyKeys, sendCommand } from "./object-command.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import type { RegistrarName } from "./subject.ts";

/**
 * Makes a contact that a registrar sponsors: through the control port where the subject takes fixtures, otherwise with
 * the registrar's own create command. Statuses can be given only through the control port.
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
  if (changes.has("statuses")) subject.need("fixtures");
  if (subject.can("fixtures") && !changes.has("password of")) {
    const contact = contactFixture(id, subject.account(registrar).id, said);
    await subject.control("PATCH", "", { contacts: [contact] });
    return;
  }
  const { repeat } = context;
  const party = { registrar, isSecond: false };
  const spoken = await sendCommand(context, party, createContact(id), said);
  context.repeat = repeat;
  spoken.isSeen = true;
  expectCode(spoken.answer, 1000, "A contact cannot be made.");
}
