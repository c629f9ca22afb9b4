import { type DataTable, Given, When } from "@cucumber/cucumber";
import { type TransferOperation, transferContact } from "./commands/contact.ts";
import { changesOf, sendCommand } from "./support/object-command.ts";
import type { Party } from "./support/party.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { prepareTransfer } from "./support/transfers.ts";

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
    const command = (operation: TransferOperation) => transferContact(operation, id);
    const window = ({ subject }: ScenarioContext) => subject.profile.policy.contactTransferPeriod;
    await prepareTransfer(this, { gaining, losing, ending, command, window });
  },
);
