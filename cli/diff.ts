import { Command, Option } from "commander";
import { wantsColour } from "../reports/colour.ts";
import { compare } from "../reports/diff/compare.ts";
import { renderDiffHtml } from "../reports/diff/html.ts";
import { renderDiffMarkdown } from "../reports/diff/markdown.ts";
import type { Comparison } from "../reports/diff/model.ts";
import { renderDiffText } from "../reports/diff/text.ts";
import { readReport } from "../reports/read.ts";
import { serverFailed, succeeded } from "./exit-codes.ts";

const formats: Readonly<Record<string, (comparison: Comparison) => string>> = {
  text: (comparison) => renderDiffText(comparison, wantsColour(process.stdout, process.env)),
  json: (comparison) => `${JSON.stringify(comparison, null, 2)}\n`,
  markdown: renderDiffMarkdown,
  html: renderDiffHtml,
};

/** `eppraise diff`: what broke and what was mended between two runs. */
export function diffCommand(): Command {
  return new Command("diff")
    .description("Compare two runs: what broke, what was mended, what is new or gone.")
    .argument("<before>", "the report.json of the earlier run, or its folder")
    .argument("<now>", "the report.json of the later run, or its folder")
    .addOption(
      new Option("--format <format>", "how it is told, on standard output")
        .choices(Object.keys(formats))
        .default("text"),
    )
    .addHelpText(
      "after",
      `
Scenarios are known again by file and title, so lines may move. Exit code: 0 if
nothing broke, 1 if a row broke that counts, 2 if the runs cannot be compared.

Examples:
  eppraise diff last-week reports/out
  eppraise diff main.json branch.json --format markdown >> "$GITHUB_STEP_SUMMARY"
  eppraise diff main.json branch.json --format html > changes.html`,
    )
    .action((before: string, now: string, { format }: { readonly format: string }) => {
      const comparison = compare(readReport(before), readReport(now));
      process.stdout.write(formats[format]?.(comparison) ?? "");
      process.exitCode = comparison.isKept ? succeeded : serverFailed;
    });
}
