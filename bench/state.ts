import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Case, cases } from "./cases.ts";
import type { Effort } from "./commands.ts";
import { interleaved } from "./measure.ts";
import { prepare, rateOf, sessionsOf } from "./rate.ts";
import type { Measured, Result } from "./result.ts";
import { Simulator } from "./simulator.ts";

/** Commands that write much, that write little, and that write nothing. */
const measured = ["domain create", "contact create", "domain update", "domain renew", "domain info"];

const connectionCounts = [1, 16];

/** The rate of commands of a simulator that has each change on disk before it answers, beside one that keeps nothing. */
export async function measureState({ rounds, quick }: Effort): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "eppraise-bench-"));
  const [keeping, forgetting] = await Promise.all([
    Simulator.start(["--state", join(folder, "state")]),
    Simulator.start(),
  ]);
  try {
    const results: Result[] = [];
    for (const one of cases.filter(({ name }) => measured.includes(name)))
      for (const connections of connectionCounts) {
        const rate = (simulator: Simulator) => () => rateThrough(simulator, one, connections, quick ? 160 : 480);
        const pair = await interleaved(rounds, rate(keeping), rate(forgetting));
        const name = `${one.name}, ${connections === 1 ? "1 line" : `${connections} lines`}`;
        results.push({ area: "state", name, unit: "/s", ...pair, costs: 1 / pair.ratio });
      }
    return { results, leftOut: [] };
  } finally {
    await Promise.all([keeping.close(), forgetting.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rateThrough(simulator: Simulator, one: Case, connections: number, count: number): Promise<number> {
  await prepare(simulator, one, count);
  const { rate } = await rateOf(one, count, await sessionsOf(simulator, one, connections));
  return rate;
}
