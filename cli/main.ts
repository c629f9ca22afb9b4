#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { certifyCommand } from "./certify.ts";
import { cleanCommand } from "./clean.ts";
import { diffCommand } from "./diff.ts";
import { exitCodes, notRun } from "./exit-codes.ts";
import { listCommand } from "./list.ts";
import { mergeCommand } from "./merge.ts";
import { probeCommand } from "./probe.ts";
import { simulateCommand } from "./simulate.ts";
import { testCommand } from "./test.ts";
import { trademarksCommand } from "./trademarks.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

const program = new Command("eppraise")
  .description("Conformance suite for domain registry protocols, with a reference registry to test clients against.")
  .version(version)
  .addCommand(testCommand())
  .addCommand(cleanCommand())
  .addCommand(probeCommand())
  .addCommand(listCommand())
  .addCommand(diffCommand())
  .addCommand(mergeCommand())
  .addCommand(simulateCommand())
  .addCommand(certifyCommand())
  .addCommand(trademarksCommand())
  .addHelpText(
    "after",
    `
Examples:
  eppraise test                              the built-in simulator, all features
  eppraise test --profile my-registry.yaml   a server of your own
  eppraise diff last-week reports/out        what broke, what was mended
  eppraise probe epp.registry.example        a first profile for it
  eppraise simulate                          a registry to try a client on
  eppraise certify                           what a client makes of a plan
  eppraise list --flow login                 what is tested about one flow

Exit codes:
${Object.entries(exitCodes)
  .map(([meaning, code]) => `  ${code}  ${meaning}`)
  .join("\n")}`,
  );

// Commander would end with 1, which means that a server failed.
for (const command of [program, ...program.commands]) command.exitOverride();

// Who reads no further (`| head`) is no reason to break off: exit code and reports are wanted nevertheless.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : notRun;
  else {
    process.stderr.write(`eppraise: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = notRun;
  }
}
