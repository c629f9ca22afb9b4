import type { TransferOperation } from "../commands/contact.ts";
import { expectCode } from "./expect.ts";
import { sendCommand, type Writer } from "./object-command.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import type { RegistrarName } from "./subject.ts";
import { HarnessError } from "./verdicts.ts";

/** A transfer that a scenario begins with. */
export interface PastTransfer {
  readonly gaining: RegistrarName;
  readonly losing: RegistrarName;
  /** How it ended, in the words of the scenario; absent where it is still open. */
  readonly ending: string | null | undefined;
  readonly command: (operation: TransferOperation) => Writer;
  /** How long a transfer of such an object waits for a decision: an ISO 8601 duration. */
  readonly window: (context: ScenarioContext) => unknown;
}

/** Who brings a transfer to its end, and how; the window ends by itself. */
const endings: Readonly<Record<string, readonly [who: "losing" | "gaining", operation: TransferOperation] | "time">> = {
  approved: ["losing", "approve"],
  rejected: ["losing", "reject"],
  cancelled: ["gaining", "cancel"],
  "approved by itself": "time",
};

/** Requests a transfer, and brings it to its end where the scenario says that it has one. */
export async function prepareTransfer(context: ScenarioContext, transfer: PastTransfer): Promise<void> {
  const { gaining, ending } = transfer;
  await say(context, transfer, gaining, "request", 1001);
  if (ending === undefined || ending === null) return;
  const end = endings[ending];
  if (end === undefined) throw new HarnessError(`a transfer is not "${ending}"`);
  if (end === "time") {
    context.subject.need("clock");
    await context.subject.control("POST", "/clock/advance", { by: await transfer.window(context) });
  } else await say(context, transfer, transfer[end[0]], end[1], 1000);
}

async function say(
  context: ScenarioContext,
  { command }: PastTransfer,
  registrar: RegistrarName,
  operation: TransferOperation,
  code: number,
): Promise<void> {
  const spoken = await sendCommand(context, { registrar, isSecond: false }, command(operation));
  spoken.isSeen = true;
  expectCode(spoken.answer, code, `The transfer that the scenario needs cannot be prepared (${operation}).`);
}
