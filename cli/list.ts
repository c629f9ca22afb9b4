import { Command } from "commander";
import { allRows } from "../catalogue/rows.ts";
import { nearest } from "../steps/support/nearest.ts";

interface Options {
  readonly flow?: string;
  readonly json?: true;
}

/** `eppraise list`: the rows of the catalogue, flow by flow. */
export function listCommand(): Command {
  return new Command("list")
    .description("Show what is tested: flows and areas with their rows. A row's id is also its tag.")
    .option("--flow <name>", "only one flow or area, such as login or transport")
    .option("--json", "as JSON, with everything that the catalogue knows")
    .addHelpText(
      "after",
      "\nExamples:\n  eppraise list --flow login\n  eppraise test --row login/2306/unsupported-language",
    )
    .action((options: Options) => {
      const rows = allRows().filter(({ flow }) => options.flow === undefined || flow === options.flow);
      if (rows.length === 0) throw unknownFlow(options.flow ?? "");
      process.stdout.write(options.json ? `${JSON.stringify(rows, null, 2)}\n` : `${table(rows).join("\n")}\n`);
    });
}

function unknownFlow(name: string): Error {
  const close = nearest(name, [...new Set(allRows().map(({ flow }) => flow))]);
  return new Error(`there is no flow or area "${name}"${close === undefined ? "" : `, did you mean "${close}"?`}`);
}

function table(rows: ReturnType<typeof allRows>): readonly string[] {
  let flow = "";
  return rows.flatMap((row) => {
    const heading = row.flow === flow ? [] : ["", row.flow];
    flow = row.flow;
    return [...heading, `  @${row.id}`, `      ${row.title} (${row.basis}, ${row.spec})`];
  });
}
