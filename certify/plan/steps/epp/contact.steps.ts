import { type DataTable, When } from "@cucumber/cucumber";
import type { PlanContext } from "../../context.ts";
import { byDeed } from "../../request.ts";
import { detailsOf, rowsOf, withWords, wordsOf } from "../../table.ts";

When("the client creates contact {string}", async function (this: PlanContext, label: string) {
  await createContact.call(this, label);
});
When("the client creates contact {string} with:", createContact);

async function createContact(this: PlanContext, label: string, table?: DataTable) {
  const { certification } = this;
  const rows = rowsOf(table, certification.dialect.creates.contact);
  certification.keepSecret(rows);
  await this.ask({
    action: "create-contact",
    text: `Create a contact, ${label} or another id${withWords(wordsOf(rows))}`,
    details: { contact: label, ...detailsOf(rows, ["discloses", "withholds"]) },
    ...byDeed("contact-create"),
  });
  // The client may have chosen an id of its own; from now on the plan uses that.
  const [id] = this.last?.deed?.objects ?? [];
  if (id !== undefined) certification.contacts.set(label, id);
}
