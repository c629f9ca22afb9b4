import { allRows } from "../../catalogue/rows.ts";
import { type Answer, summary } from "./answer.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import { Mismatch } from "./verdicts.ts";

/** The answer is valid and has this code. */
export function expectCode(answer: Answer, code: number, what = "The answer has another code."): void {
  if (answer.code === code && answer.problems.length === 0) return;
  const problems = answer.problems.length > 0 ? ` (${answer.problems.join("; ")})` : "";
  throw new Mismatch(what, String(code), `${summary(answer)}${problems}`);
}

/** Two values are the same. */
export function expectSame(what: string, expected: unknown, actual: unknown): void {
  const [wanted, got] = [JSON.stringify(expected), JSON.stringify(actual) ?? "nothing"];
  if (wanted !== got) throw new Mismatch(what, wanted, got);
}

/** The codes that pass where a scenario asks for one: those that the profile declares for its row, or just that one. */
export function codesFor(context: ScenarioContext, code: number): readonly number[] {
  const declared = context.tags
    .filter((tag) => codeOfRow().get(tag) === code)
    .flatMap((row) => context.subject.profile.codes[row] ?? []);
  return declared.length > 0 ? declared : [code];
}

let codes: ReadonlyMap<string, number | undefined> | undefined;

function codeOfRow(): ReadonlyMap<string, number | undefined> {
  codes ??= new Map(allRows().map((row) => [row.id, row.code]));
  return codes;
}

/**
 * The last answer has this code, and where the subject tells what happened inside, it was given for the reason that the
 * scenario is tagged with, and a refusal changed nothing.
 */
export async function expectAnswer(context: ScenarioContext, code: number): Promise<void> {
  const { answer } = context;
  const codes = [...codesFor(context, code), ...(isShared(context, code) ? [1000] : [])];
  if (!codes.includes(answer.code ?? 0))
    throw new Mismatch("The answer has another code.", codes.join(" or "), summary(answer));
  if (answer.serverId === undefined) return;
  const entry = await context.subject.ledger(answer.serverId);
  if (entry === undefined) return;
  const rows = context.tags.filter((tag) => tag.split("/")[1] === String(code) && isAbout(tag, entry.row, code));
  if (rows.length > 0 && !rows.includes(entry.row))
    throw new Mismatch("It was answered for another reason.", rows.join(" or "), entry.row);
  if (code >= 2000 && entry.writes > 0)
    throw new Mismatch("A refused command changed something.", "no change", `${entry.writes} changes`);
}

/** Whether a queue that is said to be empty by now may hold other people's messages. */
function isShared({ subject }: ScenarioContext, code: number): boolean {
  return code === 1300 && !subject.can("reset");
}

/** A scenario may have successes of several flows, and is tagged for one: the others are no matter of the tag. */
function isAbout(tag: string, row: string, code: number): boolean {
  return code >= 2000 || tag.split("/")[0] === row.split("/")[0];
}
