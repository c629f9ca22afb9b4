import { type DataTable, Given, When } from "@cucumber/cucumber";
import type { TransferOperation } from "./commands/contact.ts";
import { transferDomain } from "./commands/domain/transfer.ts";
import { expectCode } from "./support/expect.ts";
import { domainNameOf } from "./support/held-domains.ts";
import { changesOf, sendCommand } from "./support/object-command.ts";
import type { Party } from "./support/party.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { HarnessError } from "./support/verdicts.ts";
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

/** Who brings a transfer to its end, and how; the window ends by itself. */
const endings: Readonly<Record<string, readonly [who: "losing" | "gaining", operation: TransferOperation] | "time">> = {
  approved: ["losing", "approve"],
  rejected: ["losing", "reject"],
  cancelled: ["gaining", "cancel"],
  "approved by itself": "time",
};

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
    await prepare(this, gaining, "request", name, 1001);
    if (ending === undefined || ending === null) return;
    const end = endings[ending];
    if (end === undefined) throw new HarnessError(`a transfer is not "${ending}"`);
    if (end === "time") {
      this.subject.need("clock");
      await this.subject.control("POST", "/clock/advance", { by: (await zoneNow(this)).transferPeriod });
    } else await prepare(this, end[0] === "losing" ? losing : gaining, end[1], name, 1000);
  },
);

async function prepare(
  context: ScenarioContext,
  registrar: RegistrarName,
  operation: TransferOperation,
  name: string,
  code: number,
): Promise<void> {
  const spoken = await sendCommand(context, { registrar, isSecond: false }, transferDomain(operation, name));
  spoken.isSeen = true;
  expectCode(spoken.answer, code, `The transfer that the scenario needs cannot be prepared (${operation}).`);
}
