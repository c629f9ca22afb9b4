import type { Parameters } from "fast-check";

/**
 * How often to try, and from which seed: always the same, so that a run in CI can be had again. For a longer hunt
 * `PROPERTY_RUNS` gives the number of runs, each hunt with a seed of its own unless `PROPERTY_SEED` gives one.
 */
export function runs(usual: number): Pick<Parameters<unknown>, "numRuns" | "seed"> {
  const { PROPERTY_RUNS: numRuns, PROPERTY_SEED: seed } = process.env;
  return {
    numRuns: numRuns === undefined ? usual : Number(numRuns),
    ...(seed !== undefined ? { seed: Number(seed) } : numRuns === undefined && { seed: 20_240_229 }),
  };
}
