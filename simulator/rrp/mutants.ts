import { answerRow, type RowId, type RrpAnswer, type RrpRefusal, refusalRow, rrpFlows } from "../../catalogue/index.ts";
import type { Mutant } from "../registry/mutants.ts";
import { bannerRow } from "./dialect.ts";
import { answersByRow } from "./encode/answers.ts";
import { bannerParts } from "./encode/banner.ts";
import { reasons } from "./encode/reasons.ts";
import { transitions } from "./states.ts";

/**
 * Every mutant of the line protocol: refusals left out or with another code, successes with another code, lines of answers
 * and side effects gone or changed, disconnections that do not happen. The order of refusals is left open by the standard:
 * none are swapped.
 */
export function rrpMutants(): readonly Mutant[] {
  return [
    ...Object.entries(rrpFlows).flatMap(([flow, { refuses, answers }]) => [
      ...Object.keys(refuses).flatMap((reason) => ofRefusal(flow, reason, refuses)),
      ...Object.entries<RrpAnswer>(answers).flatMap(([name, answer]) => ofAnswer(flow, name, answer)),
    ]),
    ...bannerParts.map((path): Mutant => ({ kind: "element-removed", answer: bannerRow, path })),
    ...disconnections().map(leftOut),
    ...countedFailures.map(leftOut),
  ];
}

/** What is counted as an authentication that failed, and what is not: rows that can be left out on purpose. */
export const countedFailures = ["rrp/states/missing-option-counts", "rrp/states/early-command-does-not-count"] as const;

function leftOut(row: RowId): Mutant {
  return { kind: "left-out", row };
}

function disconnections(): readonly RowId[] {
  return [...new Set(transitions.filter(({ to }) => to === "DIS").map(({ row }) => row))];
}

function ofRefusal(flow: string, reason: string, refuses: Readonly<Record<string, RrpRefusal>>): readonly Mutant[] {
  const row = refusalRow(flow, reason).id;
  const told: Mutant[] =
    Object.hasOwn(reasons, reason) && refuses[reason]?.code === 520
      ? [{ kind: "element-removed", answer: row, path: "reason" }]
      : [];
  return [leftOut(row), { kind: "other-code", row }, ...told];
}

function ofAnswer(flow: string, name: string, { code, effects = [] }: RrpAnswer): readonly Mutant[] {
  if (code === 0) return [];
  const row = answerRow(flow, name).id;
  const lines = (answersByRow.get(row) ?? []).flatMap(({ name: path }): Mutant[] => [
    { kind: "element-removed", answer: row, path },
    { kind: "element-altered", answer: row, path },
  ]);
  const removed = effects.map((effect): Mutant => ({ kind: "effect-removed", answer: row, effect }));
  return [{ kind: "other-code", row }, ...(name === "closing" ? [leftOut(row)] : []), ...lines, ...removed];
}
