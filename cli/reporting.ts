import { type Command, InvalidArgumentError, Option } from "commander";
import { wantsColour } from "../reports/colour.ts";
import type { Report } from "../reports/model.ts";
import { renderClosing } from "../reports/table.ts";
import { type Kind, kinds, writeReports } from "../reports/write.ts";
import { prettyXml } from "../xsd/pretty.ts";

/** Where reports go, and which. */
export interface ReportOptions {
  readonly out: string;
  readonly report: readonly Kind[];
}

/** Adds the options that say where reports go, and which. */
export function withReportOptions(command: Command): Command {
  return command
    .option("--out <folder>", "where the reports go", "reports/out")
    .addOption(
      new Option(
        "--report <kinds>",
        `which reports beside report.json: ${kinds.join(", ")}, or none; separated by commas`,
      )
        .argParser(chosen)
        .default(kinds, "all"),
    );
}

/** Writes the reports and ends the run on the terminal with the table. */
export async function tell(report: Report, { out, report: wanted }: ReportOptions): Promise<void> {
  const { stdout } = process;
  const written = await writeReports(report, out, { pretty: prettyXml, kinds: wanted });
  stdout.write(`${renderClosing(report, { colour: wantsColour(stdout, process.env), written })}\n`);
}

function chosen(value: string): readonly Kind[] {
  const words = value.split(/,\s*/).filter((word) => word !== "" && word !== "none");
  return words.map((word) => {
    const kind = kinds.find((one) => one === word);
    if (kind === undefined)
      throw new InvalidArgumentError(`there is no report "${word}"; there is ${kinds.join(", ")}.`);
    return kind;
  });
}
