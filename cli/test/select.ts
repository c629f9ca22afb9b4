import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parse as parseTags } from "@cucumber/tag-expressions";
import { allRows } from "../../catalogue/rows.ts";
import type { Report } from "../../reports/model.ts";
import { nearest } from "../../steps/support/nearest.ts";

/** What the command line says of which scenarios are wanted. */
export interface Wanted {
  readonly tags?: string;
  readonly row: readonly string[];
  readonly rerun?: "failed";
  /** Where the report of the last run is. */
  readonly out: string;
  readonly place: readonly string[];
}

/** The scenarios that run: all where nothing is said. */
export interface Selection {
  readonly tags?: string;
  /** `file` or `file:line`, below the features folder. */
  readonly places?: readonly string[];
}

/** Said by `--rerun failed` when there is nothing to run again. */
export class NothingToRepeat extends Error {}

/** Reads the selection. Throws, in words for people, for a row, file or tag expression that is none. */
export function select({ tags, row, rerun, out, place }: Wanted): Selection {
  for (const id of row) refuseUnknownRow(id);
  if (tags !== undefined) refuseBroken(tags);
  const wanted = [
    ...(tags ? [`(${tags})`] : []),
    ...(row.length > 0 ? [`(${row.map((id) => `@${id}`).join(" or ")})`] : []),
  ];
  const places = rerun === undefined ? place.map(featurePlace) : failedPlaces(out);
  return { ...(wanted.length > 0 && { tags: wanted.join(" and ") }), ...(places.length > 0 && { places }) };
}

function refuseUnknownRow(id: string): void {
  const known = allRows().map((row) => row.id);
  if (known.includes(id)) return;
  const close = nearest(id, known);
  throw new Error(`--row ${id}: there is no such row${close ? `, did you mean "${close}"?` : "; see eppraise list"}`);
}

function refuseBroken(tags: string): void {
  try {
    parseTags(tags);
  } catch (error) {
    const [, why = "it cannot be read."] =
      /syntax error: (.*)$/s.exec(error instanceof Error ? error.message : "") ?? [];
    throw new Error(
      `--tags '${tags}': ${why}\nWrite tags with and, or, not and brackets: '@login and not @needs:clock'`,
    );
  }
}

const features = fileURLToPath(new URL("../../features/", import.meta.url));

/** A place as it was written, below the features folder: `features/` before it may stand there or not. */
function featurePlace(place: string): string {
  const below = place.replaceAll("\\", "/").replace(/^(\.\/)?features\//, "");
  if (!existsSync(resolve(features, below.replace(/(:\d+)+$/, ""))))
    throw new Error(`${place}: there is no such file or folder below features/`);
  if (/^client(\/|$)/.test(below)) throw new Error(`${place}: this is a plan for clients; eppraise certify runs it`);
  return below;
}

function failedPlaces(out: string): readonly string[] {
  const path = resolve(out, "report.json");
  let last: Report;
  try {
    last = JSON.parse(readFileSync(path, "utf8")) as Report;
  } catch {
    throw new Error(`--rerun failed: there is no report of an earlier run at ${path}`);
  }
  const failed = last.scenarios.filter(({ verdict }) => verdict !== "passed" && verdict !== "not applicable");
  if (failed.length === 0) throw new NothingToRepeat("nothing failed last time, so there is nothing to run again");
  return failed.map(({ file, line }) => `${file}:${line}`);
}
