import type { ScenarioResult } from "../../reports/model.ts";

/** What a dry run tells: the scenarios that would run, and whether a sentence of theirs has no step or several. */
export function dryRun(scenarios: readonly ScenarioResult[]): {
  readonly lines: readonly string[];
  readonly isSound: boolean;
} {
  const broken = scenarios.filter(({ failure }) => failure !== undefined);
  const count = scenarios.length === 1 ? "1 scenario" : `${scenarios.length} scenarios`;
  return {
    lines: [
      ...scenarios.map(({ file, line, name }) => `${file}:${line}  ${name}`),
      ...broken.map(({ file, line, failure }) => `! ${file}:${line}  ${failure?.step}: ${failure?.message}`),
      `${count}; nothing was run`,
    ],
    isSound: broken.length === 0,
  };
}
