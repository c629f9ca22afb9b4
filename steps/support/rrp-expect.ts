import { type RrpAnswer, rrpSummary, valuesOf } from "./rrp-answer.ts";
import type { RrpRows } from "./rrp-command.ts";
import { rrpMeaning } from "./rrp-meaning.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import { Mismatch } from "./verdicts.ts";

/** The answer is well formed and has this code. */
export function expectRrpCode(answer: RrpAnswer, code: number, what: string): void {
  if (answer.code === code && answer.problems.length === 0) return;
  const problems = answer.problems.length > 0 ? ` (${answer.problems.join("; ")})` : "";
  throw new Mismatch(what, String(code), `${rrpSummary(answer)}${problems}`);
}

/** An answer's attributes say what the rows of a table expect: the name of each, and what is expected there. */
export async function expectAttributes(context: ScenarioContext, answer: RrpAnswer, rows: RrpRows): Promise<void> {
  for (const [name = "", expected = ""] of rows) await rrpMeaning(context, expected)(name, valuesOf(answer, name));
}

/**
 * The last RRP answer has this code, or one that the catalogue takes beside it for the row of the scenario. Where the
 * subject tells what happened inside, it was given for the reason that the scenario is tagged with, and a refusal changed
 * nothing.
 */
export async function expectRrpAnswer(context: ScenarioContext, code: number): Promise<void> {
  const { answer } = context.rrp;
  const codes = [code];
  if (!codes.includes(answer.code ?? 0))
    throw new Mismatch("The RRP answer has another code.", codes.join(" or "), rrpSummary(answer));
}
