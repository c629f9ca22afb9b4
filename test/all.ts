// `npm test`: everything that CI tries. Goes on after a failure, and ends with one line, `N passed, N failed`.
//   npm test -- --list               what there is
//   npm test -- --only types,lint    only these
//   npm test -- --verbose            shows what each prints while it runs

import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Check, checks } from "./checks.ts";
import { Pulse } from "./pulse.ts";
import { runCheck, stop, type Tried } from "./run-check.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The checks that were asked for. Throws for a name that there is not. */
function selected(only: string | undefined): readonly Check[] {
  if (only === undefined) return checks;
  const names = only.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) throw new Error(`No check is called ${unknown.join(", ")}. Try: npm test -- --list`);
  return checks.filter((check) => names.includes(check.name));
}

function row({ check, counts, seconds }: Tried): string {
  const verdict = counts.failed === 0 ? "ok    " : "FAILED";
  const numbers = `${String(counts.passed).padStart(6)} passed ${String(counts.failed).padStart(5)} failed`;
  return `${verdict}  ${check.title.padEnd(28)} ${numbers} ${seconds.toFixed(1).padStart(7)} s`;
}

async function tryAll(wanted: readonly Check[], live: boolean): Promise<readonly Tried[]> {
  const all: Tried[] = [];
  for (const check of wanted) {
    console.log(`\n== ${check.title} (npm run ${[check.script, ...(check.options ?? [])].join(" -- ")})`);
    const pulse = live ? undefined : new Pulse(process.stdout);
    const tried = await runCheck(check, root, pulse?.hear ?? ((text) => process.stdout.write(text)));
    pulse?.end();
    if (tried.counts.failed > 0 && !live) console.log(tried.output.trimEnd());
    console.log(row(tried));
    all.push(tried);
  }
  return all;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: "string" }, list: { type: "boolean" }, verbose: { type: "boolean" } },
  });
  if (values.list) {
    for (const { name, title } of checks) console.log(`${name.padEnd(16)} ${title}`);
    return;
  }
  const all = await tryAll(selected(values.only), values.verbose ?? false);
  const passed = all.reduce((sum, { counts }) => sum + counts.passed, 0);
  const failed = all.reduce((sum, { counts }) => sum + counts.failed, 0);
  console.log(`\n${all.map(row).join("\n")}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    stop("SIGTERM");
    console.log("Interrupted.\n0 passed, 1 failed");
    process.exit(1);
  });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
