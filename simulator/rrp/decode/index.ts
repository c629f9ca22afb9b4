import { type RowId, refusalRow } from "../../../catalogue/index.ts";
import type { RrpCommand } from "../../registry/commands/index.ts";
import type { Refused } from "../../registry/flow.ts";
import type { RrpFlow } from "../../registry/flows/index.ts";
import type { RrpVersion } from "../../registry/rrp/policy.ts";
import { flowOf } from "../grammar.ts";
import type { RawLine } from "../lines.ts";
import { statementOf } from "../statement.ts";
import { type Check, checks } from "./checks.ts";
import { type Known, readers } from "./commands.ts";
import { Draft } from "./draft.ts";

/** What reading a command depends on. */
export interface Reading extends Known {
  readonly version: RrpVersion;
  /** The row of a refusal that is overlooked on purpose. */
  readonly leftOut?: RowId;
}

/** A command, or why there is none; with the flow where the first line names one. */
export type Decoded =
  | { readonly command: RrpCommand; readonly flow: RrpFlow }
  | { readonly refused: Refused; readonly flow?: RrpFlow };

/** Reads the lines of a command. RFC 2832 sections 4.1 and 7. */
export function decode(lines: readonly RawLine[], reading: Reading): Decoded {
  const statement = statementOf(lines);
  const overlooks = (flow: string, reason: string) => refusalRow(flow, reason).id === reading.leftOut;
  const [{ text = "" } = {}] = lines;
  if (statement === undefined) return { refused: refusal("rrp", unless("not-a-command", overlooks), text) };
  const flow = flowOf(statement.command);
  if (flow === undefined) return { refused: refusal("rrp", unless("unknown-command", overlooks), text) };
  const draft = new Draft(flow, statement, reading.version);
  for (const [reason, check] of Object.entries<Check>(checks[flow])) {
    const offender = check(draft);
    if (offender !== undefined && !overlooks(flow, reason)) return { refused: refusal(flow, reason, offender), flow };
  }
  return { command: readers[flow](draft, reading), flow };
}

/** The flow of a command that has only begun. */
export function flowBegunBy(firstLine: string): RrpFlow | undefined {
  return flowOf(firstLine.toLowerCase());
}

/** What cannot be read cannot be carried out either: overlooked, it ends in a failure of the server's own. */
function unless(reason: string, overlooks: (flow: string, reason: string) => boolean): string {
  return overlooks("rrp", reason) ? "command-failed" : reason;
}

function refusal(flow: string, reason: string, offender: string): Refused {
  return { kind: "refused", flow, reason, offenders: [offender], effects: [] };
}
