import { Child } from "./child.ts";
import type { Effort } from "./commands.ts";
import { interleaved, median } from "./measure.ts";
import type { Measured } from "./result.ts";

interface Run {
  /** Milliseconds from the start of the process to the first scenario, and from there to the last. */
  readonly start: number;
  readonly run: number;
  readonly scenarios: number;
  readonly fault?: string;
}

/**
 * The time of the features against the simulator, beside the same scenarios with the same steps doing nothing: the
 * whole suite from the start of its process to the last scenario, and the parts that this has.
 */
export async function measureSuite({ rounds, quick }: Effort): Promise<Measured> {
  const starts: { real: number[]; nothing: number[] } = { real: [], nothing: [] };
  const wholes: { real: number[]; nothing: number[] } = { real: [], nothing: [] };
  let scenarios = 0;
  const once = (which: "real" | "nothing") => async () => {
    const child = new Child("suite-child.ts", [which, ...(quick ? ["session"] : [])]);
    try {
      const run = await child.hear<Run>();
      if (run.fault !== undefined) throw new Error(run.fault);
      starts[which].push(run.start);
      wholes[which].push(run.start + run.run);
      scenarios = run.scenarios;
      return run.run;
    } finally {
      await child.close();
    }
  };
  const pair = await interleaved(rounds, once("real"), once("nothing"));
  const [ours, theirs] = [median(starts.real), median(starts.nothing)];
  const whole = { ours: median(wholes.real), theirs: median(wholes.nothing) };
  return {
    results: [
      { area: "suite", name: "the whole suite", unit: "ms", ...whole, costs: whole.ours / whole.theirs },
      { area: "suite", name: `${scenarios} scenarios`, unit: "ms", ...pair, costs: pair.ratio },
      { area: "suite", name: "until the first scenario", unit: "ms", ours, theirs, costs: ours / theirs },
    ],
    leftOut: quick ? ["the suite: all features but those of sessions (--quick)"] : [],
  };
}
