import {
  type Answer,
  answerRow,
  flows,
  genericRefusals,
  type Refusal,
  type RowId,
  refusalRow,
} from "../../catalogue/index.ts";
import { eppFlows } from "../registry/flows/index.ts";
import { type Mutant, mutantId, refusalMutants } from "../registry/mutants.ts";
import { elementMutants, envelopeRow } from "./dialect.ts";

/**
 * Every mutant that a world can be made with, each once: refusals left out, with another code, or swapped; elements of
 * answers and side effects gone or changed. With a flow's name, its own only; what is common to all is under `session`
 * and `transport`. Effects with one field altered are not here: what an effect writes is known once it happened.
 */
export function allMutants(flow?: string): readonly Mutant[] {
  return flow === undefined ? all() : all().filter((mutant) => flowOf(mutant) === flow);
}

let known: readonly Mutant[] | undefined;

function all(): readonly Mutant[] {
  known ??= unique([...genericMutants(), ...elementMutants(envelopeRow), ...Object.keys(eppFlows).flatMap(ofFlow)]);
  return known;
}

function unique(mutants: readonly Mutant[]): readonly Mutant[] {
  return [...new Map(mutants.map((mutant) => [mutantId(mutant), mutant])).values()];
}

/** Refusals that come from the reading of frames, whichever flow is asked for. */
function genericMutants(): readonly Mutant[] {
  return Object.entries<Refusal>(genericRefusals)
    .filter(([, { raisedBy }]) => raisedBy === "decode")
    .flatMap(([reason]) => ofRefusal(refusalRow(undefined, reason).id));
}

function ofFlow(name: string): readonly Mutant[] {
  const flow = eppFlows[name as keyof typeof eppFlows];
  const entry = flows[name as keyof typeof flows];
  const decoded = Object.entries<Refusal>(entry.refuses)
    .filter(([, { raisedBy }]) => raisedBy === "decode")
    .flatMap(([reason]) => ofRefusal(refusalRow(name, reason).id));
  const answered = Object.entries<Answer>(entry.answers).flatMap(([answer, { effects = [] }]) => {
    const row = answerRow(name, answer).id;
    const removed = effects.map((effect): Mutant => ({ kind: "effect-removed", answer: row, effect }));
    return [...elementMutants(row), ...removed];
  });
  return [...decoded, ...refusalMutants(flow as unknown as Parameters<typeof refusalMutants>[0]), ...answered];
}

function ofRefusal(row: RowId): readonly Mutant[] {
  return [
    { kind: "left-out", row },
    { kind: "other-code", row },
  ];
}

/** The flow that a mutant is about. */
function flowOf(mutant: Mutant): string {
  const rows = "row" in mutant ? [mutant.row] : "answer" in mutant ? [mutant.answer] : [mutant.first, mutant.second];
  const names = rows.map((row) => row.slice(0, row.indexOf("/")));
  return names.find((name) => name !== "session") ?? "session";
}
