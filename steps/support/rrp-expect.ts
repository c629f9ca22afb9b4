import { allRows, type Row } from "../../catalogue/rows.ts";
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
 * The last RRP answer has this code, or one that the catalogue or the profile takes in its place for the row of the
 * scenario. Where the subject tells what happened inside, it was given for the reason that the scenario is tagged with,
 * and a refusal changed nothing.
 */
export async function expectRrpAnswer(context: ScenarioContext, code: number): Promise<void> {
  const { answer } = context.rrp;
  const codes = rrpCodesFor(context, code);
  if (!codes.includes(answer.code ?? 0))
    throw new Mismatch("The RRP answer has another code.", codes.join(" or "), rrpSummary(answer));
  const entry = await context.subject.rrp.ledger();
  if (entry === undefined) return;
  const tagged = rowsWith(context, code).filter(({ kind }) => kind !== "requirement");
  const rows = tagged.map(({ id }) => id).filter((id) => code >= 400 || flowOf(id) === flowOf(entry.row));
  if (rows.length > 0 && !rows.includes(entry.row))
    throw new Mismatch("It was answered for another reason.", rows.join(" or "), entry.row);
  if (code >= 400 && entry.writes > 0)
    throw new Mismatch("A refused command changed something.", "no change", `${entry.writes} changes`);
}

/**
 * The codes that pass where a scenario asks for one: those that the profile declares for its row; or that one, and unless
 * the run is strict those that the catalogue takes beside it, where the standard leaves the code open.
 */
export function rrpCodesFor(context: ScenarioContext, code: number): readonly number[] {
  const { profile, isStrict } = context.subject;
  const rows = rowsWith(context, code);
  const declared = rows.flatMap(({ id }) => profile.codes[id] ?? []);
  if (declared.length > 0) return declared;
  const beside = isStrict ? [] : rows.flatMap(({ also }): readonly number[] => also?.codes ?? []);
  return [...new Set([code, ...beside])];
}

/** The rows of the scenario that ask for a code. */
function rowsWith({ tags }: ScenarioContext, code: number): readonly Row[] {
  byId ??= new Map(allRows().map((row) => [row.id, row]));
  return tags.flatMap((tag) => byId?.get(tag) ?? []).filter((row) => row.code === code);
}

let byId: ReadonlyMap<string, Row> | undefined;

function flowOf(row: string): string {
  return row.slice(0, row.indexOf("/"));
}
