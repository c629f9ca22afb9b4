import { contactFlows } from "./contact.ts";
import { contactTransferFlows } from "./contact-transfer.ts";
import { domainCheckFlows } from "./domain-check.ts";
import { domainCreateFlows } from "./domain-create.ts";
import { domainLifeFlows } from "./domain-life.ts";
import { domainTransferFlows } from "./domain-transfer.ts";
import { domainUpdateFlows } from "./domain-update.ts";
import { genericRefusals } from "./generic.ts";
import { hostFlows } from "./host.ts";
import type { Answer, Refusal } from "./model.ts";
import { pollFlows } from "./poll.ts";
import { internalRrpRefusals, type RrpAnswer, type RrpRefusal, rrpFlows } from "./rrp/index.ts";
import { sessionFlows } from "./session.ts";

export { type EppCode, eppCodes } from "./codes.ts";
export { type Effect, effects } from "./effects.ts";
export { genericRefusals } from "./generic.ts";
export type { Answer, Refusal } from "./model.ts";
export { type RrpAnswer, type RrpRefusal, rrpFlows } from "./rrp/index.ts";
export { type RrpCode, rrpCodes } from "./rrp-codes.ts";

/** Every flow of the documented registry by name. */
export const flows = {
  ...sessionFlows,
  ...contactFlows,
  ...contactTransferFlows,
  ...hostFlows,
  ...pollFlows,
  ...domainCheckFlows,
  ...domainCreateFlows,
  ...domainUpdateFlows,
  ...domainLifeFlows,
  ...domainTransferFlows,
} as const;

type Flows = typeof flows & typeof rrpFlows;

/** A flow's name, such as `domain-create` or, of the line protocol, `rrp-add`. */
export type FlowName = keyof Flows;
/** The reasons that flow F has rows of its own for. */
export type OwnReason<F extends FlowName> = keyof Flows[F]["refuses"] & string;
/** The reasons that any flow may refuse for. */
export type GenericReason = keyof typeof genericRefusals;
/** The reasons that flow F may refuse for. */
export type ReasonOf<F extends FlowName> = OwnReason<F> | GenericReason;
/** The reasons of flow F that W must raise. */
export type RaisedReason<F extends FlowName, W extends string> = {
  [R in OwnReason<F>]: Flows[F]["refuses"][R & keyof Flows[F]["refuses"]] extends { raisedBy: W } ? R : never;
}[OwnReason<F>];
/** The names of the successes of flow F. */
export type AnswerName<F extends FlowName> = keyof Flows[F]["answers"] & string;

/** The id of a row: `flow/code/name`. It never changes and is never given to another row. */
export type RowId = string;

/** A refusal with the id of its row. */
export interface RefusalRow extends Omit<Refusal, "code">, Pick<RrpRefusal, "also" | "needs"> {
  readonly code: Refusal["code"] | RrpRefusal["code"];
  readonly id: RowId;
  readonly reason: string;
}

/** A success with the id of its row. */
export interface AnswerRow extends Omit<Answer, "code">, Pick<RrpAnswer, "also" | "needs"> {
  readonly code: Answer["code"] | RrpAnswer["code"];
  readonly id: RowId;
  readonly name: string;
}

const refusalRows = new Map<string, RefusalRow>();
const answerRows = new Map<string, AnswerRow>();
for (const [flow, entry] of [...Object.entries(flows), ...Object.entries(rrpFlows)]) {
  for (const [reason, row] of Object.entries<Refusal | RrpRefusal>(entry.refuses))
    refusalRows.set(`${flow} ${reason}`, { ...row, reason, id: `${flow}/${row.code}/${reason}` });
  for (const [name, row] of Object.entries<Answer | RrpAnswer>(entry.answers))
    answerRows.set(`${flow} ${name}`, { ...row, name, id: `${flow}/${row.code}/${name}` });
}
const genericRows = new Map<string, RefusalRow>(
  Object.entries(genericRefusals).map(([reason, row]) => [
    reason,
    { ...row, reason, id: `session/${row.code}/${reason}` },
  ]),
);
const genericRrpRows = new Map<string, RefusalRow>(
  Object.entries(internalRrpRefusals).map(([reason, row]) => [
    reason,
    { ...row, reason, id: `rrp/${row.code}/${reason}` },
  ]),
);

/** The row of a refusal: the flow's own, or the one of its protocol that any flow may give. Throws for a reason that the catalogue does not know. */
export function refusalRow(flow: string | undefined, reason: string): RefusalRow {
  const row = refusalRows.get(`${flow} ${reason}`) ?? genericOf(flow, reason);
  if (row === undefined) throw new Error(`the catalogue has no refusal "${reason}" of ${flow ?? "any flow"}`);
  return row;
}

function genericOf(flow: string | undefined, reason: string): RefusalRow | undefined {
  const isRrp = flow !== undefined && Object.hasOwn(rrpFlows, flow);
  return isRrp ? genericRrpRows.get(reason) : genericRows.get(reason);
}

/** The row of a success. Throws for a name that the catalogue does not know. */
export function answerRow(flow: string, name: string): AnswerRow {
  const row = answerRows.get(`${flow} ${name}`);
  if (row === undefined) throw new Error(`the catalogue has no answer "${name}" of ${flow}`);
  return row;
}
