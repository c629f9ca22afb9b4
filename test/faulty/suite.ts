import { readFileSync } from "node:fs";
import type { ISupportCodeLibrary } from "@cucumber/cucumber/api";
import { allRows } from "../../catalogue/rows.ts";
import { runSuite } from "../../cli/suite.ts";
import { Collector } from "../../reports/collect.ts";
import type { ScenarioResult } from "../../reports/model.ts";
import { profileSchema } from "../../steps/support/profile/index.ts";
import type { ResolvedSubject } from "../../steps/support/resolve-subject.ts";
import type { FaultyServer } from "./server.ts";

/** How long a connection, an answer and a scenario may take in these tests, milliseconds. */
export const limits = { connect: 1500, answer: 700, scenario: 4000 };

/** The faulty server as a profile would describe it. */
function subjectOf({ port, authority, client }: FaultyServer, timeouts: typeof limits): ResolvedSubject {
  const profile = {
    name: "a faulty server",
    target: { host: "127.0.0.1", port },
    capabilities: [],
    timeouts,
  };
  return {
    profile: profileSchema.parse(profile),
    destination: { host: "127.0.0.1", port, authorities: [authority] },
    registrars: { A: { id: "registrar-a", password: "secret-of-a", ...client } },
  };
}

/** Where a scenario stands, as `file:line`. */
export function placeOf(file: string, name: string): string {
  const lines = readFileSync(new URL(`../../features/${file}`, import.meta.url), "utf8").split("\n");
  const line = lines.findIndex((text) => text.trim() === `Scenario: ${name}`) + 1;
  if (line === 0) throw new Error(`there is no scenario "${name}" in ${file}`);
  return `${file}:${line}`;
}

let support: ISupportCodeLibrary | undefined;

/** Runs scenarios against a server, in this process. */
export async function runAgainst(
  server: FaultyServer,
  places: readonly string[],
  within = limits,
): Promise<{ readonly scenarios: readonly ScenarioResult[]; readonly problems: readonly string[] }> {
  const rows = new Set(allRows().map(({ id }) => id));
  const collector = new Collector({ rows, repeat: () => "" });
  support = await runSuite({
    subject: subjectOf(server, within),
    places,
    ...(support && { support }),
    onMessage: (envelope) => collector.accept(envelope),
  });
  return { scenarios: collector.scenarios(), problems: collector.problems() };
}
