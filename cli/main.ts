#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command } from "commander";
import { exitCodes } from "./exit-codes.ts";
import { listCommand } from "./list.ts";
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
  .addCommand(listCommand())
  .addCommand(simulateCommand())
  .addCommand(trademarksCommand())
  .addHelpText(
    "after",
    `
Examples:
  eppraise test                              the built-in simulator, all features
  eppraise test --profile my-registry.yaml   a server of your own
  eppraise simulate                          a registry to try a client on
  eppraise list --flow login                 what is tested about one flow

Exit codes:
${Object.entries(exitCodes)
  .map(([meaning, code]) => `  ${code}  ${meaning}`)
  .join("\n")}`,
  );

await program.parseAsync();
