import { Command } from "commander";
import { mergeReports } from "../reports/merge.ts";
import { readReport } from "../reports/read.ts";
import { exitCodeOf } from "./exit-codes.ts";
import { type ReportOptions, tell, withReportOptions } from "./reporting.ts";

/** `eppraise merge`: makes one set of reports of several runs, such as the shards of one. */
export function mergeCommand(): Command {
  const command = new Command("merge")
    .description("Make one set of reports of several, such as those of the parts of a run (test --shard).")
    .argument("<report...>", "report.json files, or folders that hold one");
  return withReportOptions(command)
    .addHelpText(
      "after",
      `
A row whose scenarios lie in several parts gets one verdict, and waivers are
held against the whole. So is the exit code: as if it had run at once.

Examples:
  eppraise merge part-1 part-2 part-3
  eppraise merge parts/*/report.json --out reports/out --report html,junit`,
    )
    .action(async (paths: string[], options: ReportOptions) => {
      const report = mergeReports(paths.map((name) => ({ name, report: readReport(name) })));
      await tell(report, options);
      process.exitCode = exitCodeOf(report);
    });
}
