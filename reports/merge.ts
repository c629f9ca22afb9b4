import { buildReport, placeOf, type RowInput } from "./build.ts";
import { groupBy } from "./group.ts";
import type { Report, RowResult } from "./model.ts";
import { unexcused, waiverProblems } from "./waivers.ts";

/** A report, and what to call it in a message. */
export interface Part {
  readonly name: string;
  readonly report: Report;
}

/**
 * Makes one report of several, such as the shards of a run: everything is judged anew, so that a row whose scenarios lie in
 * several parts has one verdict, and waivers are held against the whole. Throws, in words for people, where the parts are
 * not of one subject, suite and profile, or tell of the same scenario twice.
 */
export function mergeReports(parts: readonly Part[]): Report {
  const inTime = parts.toSorted((a, b) => Date.parse(a.report.run.started) - Date.parse(b.report.run.started));
  const [first, ...others] = inTime;
  if (first === undefined) throw new Error("there is nothing to merge");
  for (const other of others) refuseOther(first, other);
  refuseTwice(parts);
  const reports = inTime.map(({ report }) => report);
  const runs = reports.map(({ run }) => run);
  const shards = shardsOf(reports);
  return buildReport({
    run: {
      ...spanOf(reports),
      id: others.length === 0 ? first.report.run.id : `${first.report.run.id}+${others.length}`,
      suite: first.report.run.suite,
      node: distinct(runs.map(({ node }) => node)).join(", "),
      ...selectionOf(reports),
      ...(shards.whole === undefined ? {} : { shard: shards.whole }),
      strict: first.report.run.strict,
      complete: runs.every(({ complete }) => complete) && shards.missing.length === 0,
    },
    subject: first.report.subject,
    rows: rowsOf(reports),
    scenarios: unexcused(reports.flatMap(({ scenarios }) => scenarios)),
    problems: [...distinct(reports.flatMap(ownProblems)), ...shards.missing],
    waivers: first.report.waivers,
    times: timesOf(reports),
  });
}

const compared: readonly (readonly [what: string, aspect: (report: Report) => unknown])[] = [
  ["of another server", ({ subject: { name, address, builtIn } }) => [name, address, builtIn]],
  ["of a server that claims something else", ({ subject }) => subject.capabilities],
  ["made by another version of the suite", ({ run }) => run.suite],
  ["judged otherwise (--strict)", ({ run }) => run.strict],
  ["judged with other waivers", ({ waivers }) => waivers],
  ["judged with other codes", ({ rows }) => rows.map(({ id, codes }) => [id, codes])],
];

function refuseOther(one: Part, other: Part): void {
  for (const [what, aspect] of compared)
    if (JSON.stringify(aspect(one.report)) !== JSON.stringify(aspect(other.report)))
      throw new Error(`${other.name} is ${what} than ${one.name}: only parts of one run can be merged`);
}

function refuseTwice(parts: readonly Part[]): void {
  const seen = new Map<string, string>();
  for (const { name, report } of parts)
    for (const place of report.scenarios.map(placeOf)) {
      const before = seen.get(place);
      if (before !== undefined) throw new Error(`${place} is in ${before} and in ${name}: which of them counts?`);
      seen.set(place, name);
    }
}

/** From the start of the first part to the end of the last: parts usually run side by side. */
function spanOf(reports: readonly Report[]): { readonly started: string; readonly durationMs: number } {
  const starts = reports.map(({ run }) => Date.parse(run.started));
  const ends = reports.map(({ run }) => Date.parse(run.started) + run.durationMs);
  return {
    started: new Date(Math.min(...starts)).toISOString(),
    durationMs: Math.max(...ends) - Math.min(...starts),
  };
}

/** Parts that were chosen in different ways are together what any of them chose; one that chose everything has it all. */
function selectionOf(reports: readonly Report[]): Pick<Report["run"], "tags" | "places"> {
  const tags = distinct(reports.map(({ run }) => run.tags ?? ""));
  const places = distinct(reports.flatMap(({ run }) => run.places ?? []));
  const [only = ""] = tags;
  return {
    ...(tags.includes("") ? {} : { tags: tags.length === 1 ? only : tags.map((one) => `(${one})`).join(" or ") }),
    ...(reports.some(({ run }) => run.places === undefined) ? {} : { places }),
  };
}

/** Which shards are there: `whole` names what the parts are together, if that is less than everything. */
function shardsOf(reports: readonly Report[]): { readonly whole?: string; readonly missing: readonly string[] } {
  const shards = distinct(reports.flatMap(({ run }) => run.shard ?? []));
  const missing = distinct(shards.map((shard) => shard.split("/")[1] ?? "")).flatMap((of) =>
    Array.from({ length: Number(of) }, (_, index) => `${index + 1}/${of}`).filter((shard) => !shards.includes(shard)),
  );
  return {
    ...(missing.length > 0 && { whole: shards.join(", ") }),
    missing: missing.map((shard) => `part ${shard} is missing: its report was not given`),
  };
}

function rowsOf(reports: readonly Report[]): readonly RowInput[] {
  const byId = groupBy(
    reports.flatMap(({ rows }) => rows),
    ({ id }) => id,
  );
  return [...byId.values()].flatMap((same) => {
    const [row] = same;
    if (row === undefined) return [];
    const { verdict: _, scenarios: __, durationMs: ___, available: ____, ...rest } = row;
    const available = availableIn(same);
    return [available === undefined ? rest : { ...rest, available }];
  });
}

function availableIn(same: readonly RowResult[]): number | undefined {
  const known = same.flatMap(({ available }) => available ?? []);
  return known.length === 0 ? undefined : Math.max(...known);
}

// What was said of waivers is judged anew.
function ownProblems({ run, rows, waivers }: Report): readonly string[] {
  const said = waiverProblems(waivers, rows, run);
  return run.problems.filter((problem) => !said.includes(problem));
}

function timesOf(reports: readonly Report[]): Report["times"] {
  const commands = distinct(reports.flatMap(({ times }) => Object.keys(times))).toSorted();
  return Object.fromEntries(commands.map((command) => [command, reports.flatMap(({ times }) => times[command] ?? [])]));
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
