import { code, markdownTable, plain } from "../markdown.ts";
import { responseText } from "../times.ts";
import { type Change, type Comparison, changes, type RowChange } from "./model.ts";
import { headings, outcome, sideText, turnInWords, worthTelling } from "./words.ts";

const mostListed = 40;

/** The comparison for a pull request. */
export function renderDiffMarkdown(comparison: Comparison): string {
  const { before, after, rows, times, isKept } = comparison;
  return `${[
    `## ${isKept ? "✅" : "❌"} ${outcome(comparison)}`,
    ...changes.flatMap((change) =>
      section(
        change,
        rows.filter((row) => row.change === change),
      ),
    ),
    ...(times.length === 0
      ? []
      : [
          markdownTable(
            ["response times, p95", "before", "now"],
            times.map((time) => [time.name, responseText(time.before), responseText(time.after)]),
          ),
        ]),
    `<sub>before: ${plain(sideText(before))}<br>now: ${plain(sideText(after))}</sub>`,
  ].join("\n\n")}\n`;
}

function section(change: Change, rows: readonly RowChange[]): readonly string[] {
  if (rows.length === 0) return [];
  const more = rows.length - mostListed;
  const items = rows.slice(0, mostListed).map(item);
  return [
    `<details${change === "broke" ? " open" : ""}><summary>${headings[change]}: ${rows.length}</summary>`,
    [...items, ...(more > 0 ? [`- and ${more} more`] : [])].join("\n"),
    "</details>",
  ];
}

function item(row: RowChange): string {
  const scenarios = worthTelling(row).map(({ name, change, expected, actual, reason, repeat }) => {
    if (change !== "broke") return `  - ${plain(name)}`;
    const told =
      expected !== undefined && actual !== undefined
        ? `expected ${code(expected)}, got ${code(actual)}`
        : plain((reason ?? "").slice(0, 200));
    return `  - **${plain(name)}**: ${told}${repeat === undefined ? "" : `<br>${code(repeat)}`}`;
  });
  const apart = row.change === "broke" && !row.counts ? " (not counted: the standard leaves a choice)" : "";
  return [`- ${code(row.id)}: ${turnInWords(row)}${apart}`, ...scenarios].join("\n");
}
