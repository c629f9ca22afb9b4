// `npm run bench`: what the simulator and the suite cost, each beside something that does as little as possible.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Effort, measureCommands } from "./commands.ts";
import { measureMemory } from "./memory.ts";
import { measureRegistry } from "./registry.ts";
import { type Area, areaNames, areas, type Measured } from "./result.ts";
import { measureRrp } from "./rrp.ts";
import { measureSessions } from "./sessions.ts";
import { measureStart } from "./start.ts";
import { measureState } from "./state.ts";
import { measureSuite } from "./suite.ts";
import { table } from "./table.ts";

const help = `npm run bench -- [--quick] [--only ${areaNames.slice(0, 2).join(",")}] [--runs n]

Measures, each in turn with what it is compared with, and prints medians. "costs" says how many times
as much ours takes: 1.00 x is as good as what it is compared with. docs/benchmark.md explains the lines.

  --quick    fewer commands and rounds, and no registry of a million names unless --only asks for it:
             a first look, not a figure to quote
  --only     some of: ${areaNames.join(", ")}
  --runs n   rounds (default: 5, quick: 3); the suite and the start-up take as many processes
  --help     this text

Writes bench/out/bench.json.`;

const measuring: Readonly<Record<Area, (effort: Effort) => Promise<Measured>>> = {
  commands: measureCommands,
  state: measureState,
  sessions: measureSessions,
  rrp: measureRrp,
  registry: measureRegistry,
  suite: measureSuite,
  start: measureStart,
  memory: measureMemory,
};

try {
  await main();
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string" },
      runs: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const { quick } = values;
  const rounds = values.runs === undefined ? (quick ? 3 : 5) : Number(values.runs);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error("--runs is a whole number from 1 on");
  const wanted = selected(values.only).filter((area) => !quick || area !== "registry" || values.only !== undefined);
  const all: Measured[] = [];
  for (const area of wanted) {
    console.error(`measuring: ${areas[area].title} …`);
    all.push(await measuring[area]({ rounds, quick }));
  }
  const measured = { results: all.flatMap(({ results }) => results), leftOut: all.flatMap(({ leftOut }) => leftOut) };
  const machine = { cores: cpus().length, node: process.version };
  console.log(`\n${table(measured).join("\n")}\n${machine.cores} cores, Node ${machine.node}, medians of ${rounds}`);
  write({ version: 1, suite: version(), at: new Date().toISOString(), machine, quick, rounds, ...measured });
}

function selected(only: string | undefined): readonly Area[] {
  if (only === undefined) return areaNames;
  const names = only.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !areaNames.includes(name as Area));
  if (unknown.length > 0)
    throw new Error(`there is no ${unknown.join(", ")} to measure; there is ${areaNames.join(", ")}`);
  return names as Area[];
}

function version(): string {
  return (JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string }).version;
}

function write(content: object): void {
  const folder = fileURLToPath(new URL("out", import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/bench.json`, `${JSON.stringify(content, null, 2)}\n`);
  console.log("Written: bench/out/bench.json");
}
