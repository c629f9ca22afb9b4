// What our features keep to, beyond being Gherkin. A rule looks at one feature and tells what offends.

import type { Pickle } from "@cucumber/messages";
import { closest } from "./closest.ts";
import { type FeatureFile, type ParsedFeature, parseFeature, thenSteps, type Written, wordsOf } from "./parse.ts";
import { areas, plainTags } from "./tags.ts";

/** What the rules need to know of a row of the catalogue. */
export interface RuleRow {
  readonly id: string;
  /** The flow, or the area of a requirement. */
  readonly flow: string;
  readonly kind: "refusal" | "answer" | "requirement";
  readonly code?: number;
  /** The capability that a server must claim so that the row can be tried. */
  readonly needs?: string;
}

/** Something that offends, and where. Lines count from 1. */
export interface Problem {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** The catalogue as the rules look things up in it. */
interface Known {
  readonly rows: ReadonlyMap<string, RuleRow>;
  readonly flows: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  /** Every tag that may be used, without the `@`. */
  readonly tags: ReadonlySet<string>;
}

type Finding = readonly [line: number, message: string];
type Rule = (parsed: ParsedFeature, path: string, known: Known) => readonly Finding[];

/** The longest step, in characters: what fits on a line. */
const longestStep = 120;

const bare = (tag: { readonly name: string }) => tag.name.replace(/^@/, "");
const lineOf = ({ scenario }: Written) => scenario.location.line;
const inWords = (text: string, code: number) => new RegExp(`(?<![\\w.-])${code}(?![\\w-])`).test(text);

const tagsAreKnown: Rule = ({ feature, scenarios }, _path, known) => {
  const rules = feature.children.flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
  const examples = scenarios.flatMap(({ scenario }) => scenario.examples);
  return [feature, ...rules, ...scenarios.map(({ scenario }) => scenario), ...examples]
    .flatMap(({ tags }) => tags)
    .filter((tag) => !known.tags.has(bare(tag)))
    .map((tag) => [tag.location.line, `unknown tag ${tag.name}: did you mean @${closest(bare(tag), known.tags)}?`]);
};

const featureNamesItsFlow: Rule = ({ feature }, _path, known) => {
  const own = feature.tags.map(bare);
  return own.some((tag) => known.flows.has(tag) || areas.includes(tag))
    ? []
    : [[feature.location.line, "the feature carries the tag of no flow and no area"]];
};

/** features/domain/create.feature, features/domain/create/fees.feature, features/domain/transfer/request.feature. */
const fileIsNamedByItsFlow: Rule = ({ feature }, path, known) => {
  const [area = "", ...rest] = path.replace(/\.feature$/, "").split("/");
  const line = feature.location.line;
  if (!areas.includes(area)) return [[line, `no area is called "${area}": features lie below ${areas.join(", ")}`]];
  const own = feature.tags.map(bare);
  if (own.includes(area)) return [];
  const flows = own.filter((tag) => known.flows.has(tag));
  const name = area === "session" ? rest.join("-") : [area, ...rest].join("-");
  if (flows.length === 0 || flows.some((flow) => name === flow || name.startsWith(`${flow}-`))) return [];
  return [[line, `the file belongs to no flow that it is tagged with (${flows.join(", ")})`]];
};

const everyScenarioHasARow: Rule = ({ scenarios }, _path, known) =>
  scenarios
    .filter(({ pickles }) => pickles.length === 0 || !pickles.every((one) => rowsOf(one, known).length > 0))
    .map((written) => [lineOf(written), `"${written.scenario.name}" carries no tag that is the id of a row`]);

function rowsOf(pickle: Pickle, { rows }: Known): readonly RuleRow[] {
  return pickle.tags.flatMap((tag) => rows.get(bare(tag)) ?? []);
}

/**
 * Codes are written out, so that a wrong row in the catalogue cannot agree with itself: by each scenario of a refusal,
 * and for a success by one scenario of the feature at least, as others look at what came of it.
 */
const codesAreWrittenOut: Rule = ({ scenarios }, _path, known) =>
  scenarios.flatMap((written) => {
    const rows = new Set(written.pickles.flatMap((pickle) => rowsOf(pickle, known)));
    return [...rows]
      .filter(({ kind, code }) => kind !== "requirement" && code !== undefined && code !== 0)
      .filter((row) => !(row.kind === "answer" ? scenarios : [written]).some((one) => tellsRow(one, row, known)))
      .map((row): Finding => [lineOf(written), `no Then of "${written.scenario.name}" tells the code of @${row.id}`]);
  });

function tellsRow({ pickles }: Written, row: RuleRow, known: Known): boolean {
  return pickles.some((pickle) => rowsOf(pickle, known).includes(row) && tells(pickle, row));
}

function tells(pickle: Pickle, { code }: RuleRow): boolean {
  return code !== undefined && thenSteps(pickle).some((step) => inWords(wordsOf(step), code));
}

/** What cannot be tried everywhere says so: the line protocol as such, and rows that need a server's inside. */
const needsAreSaid: Rule = ({ scenarios }, path, known) =>
  scenarios.flatMap((written) => {
    const missing = written.pickles.flatMap((pickle) => {
      const said = new Set(pickle.tags.map(bare));
      const needed = [...(path.startsWith("rrp/") ? ["rrp"] : []), ...rowsOf(pickle, known).map(({ needs }) => needs)];
      return needed.filter((need) => need !== undefined && !said.has(`needs:${need}`));
    });
    return [...new Set(missing)].map(
      (need): Finding => [lineOf(written), `"${written.scenario.name}" needs ${need}, and has no tag @needs:${need}`],
    );
  });

const everyScenarioHasAThen: Rule = ({ scenarios }) =>
  scenarios
    .filter(({ pickles }) => pickles.some((pickle) => thenSteps(pickle).length === 0))
    .map((written) => [lineOf(written), `"${written.scenario.name}" has no Then: it cannot fail`]);

const scenarioNamesDiffer: Rule = ({ scenarios }) => {
  const seen = new Set<string>();
  return scenarios.flatMap((written): readonly Finding[] => {
    const { name } = written.scenario;
    if (seen.has(name)) return [[lineOf(written), `a second scenario is called "${name}"`]];
    seen.add(name);
    return [];
  });
};

const namesTellBehaviour: Rule = ({ feature, scenarios }, path, { codes }) => {
  const rules = feature.children.flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
  // Three digits are as often a number of things as a code, save where codes have three digits.
  const codeLike = path.startsWith("rrp/") ? /\b\d{3}\b/g : /\b\d{4}\b/g;
  return [feature, ...rules, ...scenarios.map(({ scenario }) => scenario)].flatMap((node): readonly Finding[] => {
    const code = (node.name.match(codeLike) ?? []).find((number) => codes.has(number));
    if (code !== undefined) return [[node.location.line, `the name "${node.name}" contains the code ${code}`]];
    return /§|\bsections?\s+\d|\brfc\s*\d/i.test(node.name)
      ? [[node.location.line, `the name "${node.name}" contains a section; the catalogue says where it stands`]]
      : [];
  });
};

const stepsAreShort: Rule = ({ feature, scenarios }) => {
  const nodes = feature.children.flatMap((child) => [child, ...(child.rule?.children ?? [])]);
  const backgrounds = nodes.flatMap(({ background }) => background?.steps ?? []);
  return [...backgrounds, ...scenarios.flatMap(({ scenario }) => scenario.steps)]
    .filter(({ text }) => text.length > longestStep)
    .map(({ text, location }) => [location.line, `a step of ${text.length} characters; ${longestStep} is the most`]);
};

const rules: readonly Rule[] = [
  tagsAreKnown,
  featureNamesItsFlow,
  fileIsNamedByItsFlow,
  everyScenarioHasARow,
  codesAreWrittenOut,
  needsAreSaid,
  everyScenarioHasAThen,
  scenarioNamesDiffer,
  namesTellBehaviour,
  stepsAreShort,
];

function knownFrom(rows: readonly RuleRow[]): Known {
  const flows = new Set(rows.filter(({ kind }) => kind !== "requirement").map(({ flow }) => flow));
  return {
    rows: new Map(rows.map((row) => [row.id, row])),
    flows,
    codes: new Set(rows.flatMap(({ code }) => (code === undefined ? [] : [String(code)]))),
    tags: new Set([...rows.map(({ id }) => id), ...flows, ...plainTags]),
  };
}

/** Holds features against the rules and the catalogue. Nothing means that all is well. Never throws. */
export function checkFeatures(files: readonly FeatureFile[], rows: readonly RuleRow[]): readonly Problem[] {
  const known = knownFrom(rows);
  return files.flatMap((file) =>
    findings(file, known).map(([line, message]): Problem => ({ path: file.path, line, message })),
  );
}

function findings(file: FeatureFile, known: Known): readonly Finding[] {
  try {
    const parsed = parseFeature(file);
    if (parsed === undefined) return [[1, "no feature stands in this file"]];
    if (parsed.scenarios.length === 0) return [[parsed.feature.location.line, "the feature has no scenario"]];
    return rules.flatMap((rule) => rule(parsed, file.path, known));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [[Number(/\((\d+):\d+\)/.exec(message)?.[1] ?? 1), message]];
  }
}
