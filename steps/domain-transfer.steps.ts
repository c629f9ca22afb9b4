import { type DataTable, Given, When } from "@cucumber/cucumber";
import type { TransferOperation } from "./commands/contact.ts";
import { transferDomain } from "./commands/domain/transfer.ts";
import { domainNameOf } from "./support/held-domains.ts";
import { changesOf, sendCommand } from "./support/object-command.ts";
import type { Party } from "./support/party.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { prepareTransfer } from "./support/transfers.ts";
import { zoneNow } from "./support/zone.ts";

When(
  "{party} {operation} the transfer of domain {string}",
  async function (this: ScenarioContext, who: Party, operation: TransferOperation, label: string) {
    await sendCommand(this, who, transferDomain(operation, domainNameOf(this, label)));
  },
);

When(
  "{party} {operation} the transfer of domain {string} with:",
  async function (this: ScenarioContext, who: Party, operation: TransferOperation, label: string, table: DataTable) {
    await sendCommand(this, who, transferDomain(operation, domainNameOf(this, label)), changesOf(table));
  },
);

Given(
  /^registrar ([ABC]) has asked registrar ([ABC]) for domain "([^"]+)"(?:, which was (.+))?$/,
  async function (
    this: ScenarioContext,
    gaining: RegistrarName,
    losing: RegistrarName,
    label: string,
    ending: string | null | undefined,
  ) {
    const name = domainNameOf(this, label);
    const command = (operation: TransferOperation) => transferDomain(operation, name);
    const window = async (context: ScenarioContext) => (await zoneNow(context)).transferPeriod;
    await prepareTransfer(this, { gaining, losing, ending, command, window });
  },
);
