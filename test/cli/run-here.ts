import type { ISupportCodeLibrary } from "@cucumber/cucumber/api";
import { allRows } from "../../catalogue/rows.ts";
import { runSuite } from "../../cli/suite.ts";
import { Collector } from "../../reports/collect.ts";
import type { ScenarioResult } from "../../reports/model.ts";
import { loadProfile } from "../../steps/support/profile/index.ts";
import { resolveSubject } from "../../steps/support/resolve-subject.ts";

let support: ISupportCodeLibrary | undefined;

/** Runs scenarios in this process, against the server of a profile: a file, a folder, or with `tags` those of a place. */
export async function runHere(
  profile: string,
  places: readonly string[],
  tags?: string,
): Promise<readonly ScenarioResult[]> {
  const collector = new Collector({ rows: new Set(allRows().map(({ id }) => id)), repeat: () => "" });
  support = await runSuite({
    subject: resolveSubject(loadProfile(profile), profile),
    places,
    ...(tags !== undefined && { tags }),
    ...(support && { support }),
    onMessage: (envelope) => collector.accept(envelope),
  });
  const [problem] = collector.problems();
  if (problem !== undefined) throw new Error(problem);
  return collector.scenarios();
}

/** The verdicts of scenarios, each once, with their reasons. */
export function verdictsOf(scenarios: readonly ScenarioResult[]): readonly string[] {
  const said = scenarios.map(({ verdict, reason }) => (reason === undefined ? verdict : `${verdict}: ${reason}`));
  return [...new Set(said)].toSorted();
}
