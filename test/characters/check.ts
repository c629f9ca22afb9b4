// Tries the suite on registries that differ: each holds against the profile that describes it, and fails against one that
// takes it for something else. All in one process.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allRows } from "../../catalogue/rows.ts";
import { runSuite } from "../../cli/suite.ts";
import { buildReport } from "../../reports/build.ts";
import { Collector } from "../../reports/collect.ts";
import type { Report } from "../../reports/model.ts";
import { loadProfile } from "../../steps/support/profile/index.ts";
import { resolveSubject } from "../../steps/support/resolve-subject.ts";
import { startPlainServer } from "../guest/plain-server.ts";
import { type Character, characters } from "./characters.ts";

const rows = allRows();
let support: Awaited<ReturnType<typeof runSuite>> | undefined;

/** Runs a character's features against it, with a profile. */
async function judged({ name, world, places }: Character, profile: object): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "eppraise-character-"));
  const server = await startPlainServer(folder, { fixture: { policy: world }, profile: { name, ...profile } });
  const collector = new Collector({
    rows: new Set(rows.map(({ id }) => id)),
    repeat: (file, line) => `${file}:${line}`,
  });
  const started = new Date();
  try {
    Object.assign(process.env, server.env);
    const path = join(folder, "profile.yaml");
    support = await runSuite({
      subject: resolveSubject(loadProfile(path), path),
      places,
      ...(support && { support }),
      onMessage: (envelope) => collector.accept(envelope),
    });
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return buildReport({
    run: {
      id: name,
      started: started.toISOString(),
      durationMs: Date.now() - started.getTime(),
      suite: "checked",
      node: process.version,
      strict: true,
      complete: true,
    },
    subject: { name, profile: name, address: "loopback", builtIn: false, capabilities: [] },
    rows,
    scenarios: collector.scenarios(),
    problems: collector.problems(),
  });
}

/** What is wrong with a character: it fails where it is described well, or does not where it is not. */
async function problemsOf(character: Character): Promise<readonly string[]> {
  const own = await judged(character, character.profile);
  const wrong = await judged(character, character.wrong);
  const { passed } = own.totals.scenarios;
  const { failed } = wrong.totals.scenarios;
  const ill = own.scenarios.filter(({ verdict }) => verdict !== "passed" && verdict !== "not applicable");
  const seconds = ((own.run.durationMs + wrong.run.durationMs) / 1000).toFixed(1);
  console.log(`${character.name}: ${passed} scenarios passed; ${failed} fail with a wrong profile (${seconds} s)`);
  return [
    ...ill.map(({ file, line, name, verdict, failure, reason }) =>
      [
        `${verdict}: ${file}:${line} ${name}`,
        failure?.step,
        failure?.message,
        failure?.expected,
        failure?.actual,
        reason,
      ]
        .filter((part) => part !== undefined)
        .join(" | "),
    ),
    ...own.run.problems,
    ...(own.run.succeeded ? [] : ["the run did not succeed"]),
    ...(wrong.run.succeeded || failed === 0 ? ["a wrong profile goes unnoticed"] : []),
  ];
}

const words = process.argv.slice(2);
const chosen = characters.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
for (const character of chosen)
  for (const problem of await problemsOf(character)) {
    console.error(`${character.name}: ${problem}`);
    process.exitCode = 1;
  }
console.log(`${chosen.length} characters tried`);
