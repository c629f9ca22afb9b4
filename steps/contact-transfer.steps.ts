import { type DataTable, Given, When } from "@cucumber/cucumber";
import { type TransferOperation, transferContact } from "./commands/contact.ts";
import { expectCode } from "./support/expect.ts";
import { changesOf, sendCommand } from "./support/object-command.ts";
import type { Party } from "./support/party.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { HarnessError } from "./support/verdicts.ts";

When(
  "{party} {operation} the transfer of contact {string}",
  async function (this: ScenarioContext, who: Party, operation: TransferOperation, label: string) {
    await sendCommand(this, who, transferContact(operation, this.names.of("contact", label)));
  },
);

When(
  "{party} {operation} the transfer of contact {string} with:",
  async function (this: ScenarioContext, who: Party, operation: TransferOperation, label: string, table: DataTable) {
    await sendCommand(this, who, transferContact(operation, this.names.of("contact", label)), changesOf(table));
  },
);

/** Who brings a transfer to its end, and how; the window ends by itself. */
const endings: Readonly<Record<string, readonly [who: "losing" | "gaining", operation: TransferOperation] | "time">> = {
  approved: ["losing", "approve"],
  rejected: ["losing", "reject"],
  cancelled: ["gaining", "cancel"],
  "approved by itself": "time",
};

Given(
  /^registrar ([ABC]) has asked registrar ([ABC]) for contact "([^"]+)"(?:, which was (.+))?$/,
  async function (
    this: ScenarioContext,
    gaining: RegistrarName,
    losing: RegistrarName,
    label: string,
    ending: string | null | undefined,
  ) {
    const id = this.names.of("contact", label);
    await prepare(this, gaining, "request", id, 1001);
    if (ending === undefined || ending === null) return;
    const end = endings[ending];
    if (end === undefined) throw new HarnessError(`a transfer is not "${ending}"`);
    if (end === "time") {
      this.subject.need("clock");
      await this.subject.control("POST", "/clock/advance", { by: this.subject.profile.policy.contactTransferPeriod });
    } else await prepare(this, end[0] === "losing" ? losing : gaining, end[1], id, 1000);
  },
);

async function prepare(
  context: ScenarioContext,
  registrar: RegistrarName,
  operation: TransferOperation,
  id: string,
  code: number,
): Promise<void> {
  const spoken = await sendCommand(context, { registrar, isSecond: false }, transferContact(operation, id));
  spoken.isSeen = true;
  expectCode(spoken.answer, code, `The transfer that the scenario needs cannot be prepared (${operation}).`);
}
