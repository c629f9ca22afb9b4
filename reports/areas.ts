import { flows, rrpFlows } from "../catalogue/index.ts";
import { groupBy } from "./group.ts";
import type { RowResult } from "./model.ts";

/** A part of the protocol under which reports group flows. */
export interface Area {
  readonly name: string;
  readonly title: string;
}

/** The areas in reading order; whatever belongs to none of the others is in the last. */
export const areas: readonly Area[] = [
  { name: "session", title: "Session" },
  { name: "contact", title: "Contacts" },
  { name: "host", title: "Hosts" },
  { name: "domain", title: "Domains" },
  { name: "poll", title: "Poll messages" },
  { name: "lifecycle", title: "Life cycle" },
  { name: "transport", title: "Transport" },
  { name: "rrp", title: "RRP" },
  { name: "other", title: "Other" },
];

const sessionFlows: readonly string[] = ["hello", "login", "logout"];
const entries: Readonly<Record<string, { readonly title: string } | undefined>> = { ...flows, ...rrpFlows };

/** The name of the area that a flow belongs to. */
export function areaOf(flow: string): string {
  if (sessionFlows.includes(flow)) return "session";
  const first = flow.split(/[-/]/)[0];
  return areas.some((area) => area.name === first) ? (first as string) : "other";
}

/** What a flow is called in a sentence, or undefined for what is no flow of the catalogue. */
export function flowTitle(flow: string): string | undefined {
  return entries[flow]?.title;
}

/**
 * The line under which a row is listed: its flow, or for a requirement `area/theme` (`transport/framing`), since an area
 * as a whole would be too long a list.
 */
export function lineOf({ id, flow, kind }: Pick<RowResult, "id" | "flow" | "kind">): string {
  return kind === "requirement" ? id.split("/").slice(0, -1).join("/") : flow;
}

/** One line of a listing. */
export interface Line {
  readonly name: string;
  readonly rows: readonly RowResult[];
}

/** Groups rows by area and line, areas in reading order, lines in the order of the catalogue. Empty areas are left out. */
export function grouped(
  rows: readonly RowResult[],
): readonly { readonly area: Area; readonly lines: readonly Line[] }[] {
  const byArea = groupBy(rows, (row) => areaOf(row.flow));
  return areas.flatMap((area) => {
    const own = byArea.get(area.name);
    if (own === undefined) return [];
    const lines = [...groupBy(own, lineOf)].map(([name, lineRows]) => ({ name, rows: lineRows }));
    return [{ area, lines }];
  });
}
