import type { TestStepResult } from "@cucumber/messages";
import type { Attached, Told } from "./attachments.ts";
import { meaningfulLines } from "./message.ts";
import type { Failure, Verdict } from "./model.ts";
import type { PlannedStep } from "./plan.ts";

/** A step that ran, or was skipped. */
export interface RanStep {
  readonly planned: PlannedStep;
  readonly result: TestStepResult;
}

/** What became of a scenario, and why. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly failure?: Failure;
}

type Status = `${TestStepResult["status"]}`;

const toldOrder: readonly Told["verdict"][] = [
  "harness error",
  "set-up failed",
  "not testable",
  "waived",
  "not applicable",
];

/** Cucumber's own status of a step. */
export function statusOf({ result }: RanStep): Status {
  return result.status;
}

/**
 * Judges a scenario. What a step told of itself decides, with one exception: a step that fails after another step said
 * "not applicable" is a failure, since nothing may hide behind that word. What fails before the scenario comes to its
 * matter, in a Given or in a hook before it, says nothing of the row: the set-up failed.
 */
export function judge(steps: readonly RanStep[], attached: Attached): Judgement {
  const broken = steps.find((step) => statusOf(step) !== "PASSED" && statusOf(step) !== "SKIPPED");
  const failure = broken === undefined ? undefined : failureOf(broken, attached);
  const why = failure === undefined ? {} : { failure };
  const told = mostSerious(attached.told);
  const hides = told?.verdict === "not applicable" && broken !== undefined && broken.planned.id !== told.step;
  if (told !== undefined && !hides) {
    const reason = told.reason === "" ? (failure?.message ?? "no reason given") : told.reason;
    return { verdict: told.verdict, reason, ...(told.verdict === "not applicable" ? {} : why) };
  }
  if (broken !== undefined && failure !== undefined)
    return statusOf(broken) === "FAILED"
      ? { verdict: isSetUp(broken) ? "set-up failed" : "failed", ...why }
      : { verdict: "harness error", reason: failure.message, ...why };
  if (steps.some((step) => statusOf(step) === "SKIPPED"))
    return { verdict: "harness error", reason: "a step was skipped and nothing says why" };
  if (!steps.some((step) => step.planned.kind !== "hook"))
    return { verdict: "harness error", reason: "the scenario has no steps, so it proves nothing" };
  return { verdict: "passed" };
}

function isSetUp({ planned }: RanStep): boolean {
  return planned.kind === "given" || (planned.kind === "hook" && planned.keyword === "Before");
}

function mostSerious(told: readonly Told[]): Told | undefined {
  const worst = toldOrder.find((verdict) => told.some((one) => one.verdict === verdict));
  return told.find((one) => one.verdict === worst);
}

function failureOf(step: RanStep, { expected, actual }: Attached): Failure {
  return {
    step: `${step.planned.keyword} ${step.planned.text}`,
    kind: step.planned.kind,
    message: expected === undefined ? messageOf(step) : withoutSides(messageOf(step)),
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
  };
}

// Where both sides are told apart, the message need not end with them as well.
function withoutSides(message: string): string {
  const sides = message.search(/\n\s*expected:\s/);
  return sides < 0 ? message : message.slice(0, sides).trimEnd();
}

function messageOf(step: RanStep): string {
  const { result } = step;
  const status = statusOf(step);
  if (status === "UNDEFINED") return "no step is defined for this sentence";
  if (status === "PENDING") return "the step is written and does nothing yet";
  const text = meaningfulLines(result.exception?.message || result.message || "the step failed without a message");
  return status === "AMBIGUOUS" ? `more than one step is defined for this sentence\n${text}` : text;
}
