import type { EppConnection } from "../steps/support/epp-connection.ts";
import { cases } from "./cases.ts";
import type { Effort } from "./commands.ts";
import { interleaved } from "./measure.ts";
import { rateOf, sessionsOf } from "./rate.ts";
import type { Measured } from "./result.ts";
import { Simulator } from "./simulator.ts";

/** How many are opened at a time: a handshake costs both sides some milliseconds. */
const atOnce = 50;

/** Both processes need a file descriptor for each session, and some of their own. */
export const sessionCounts = { quick: 500, full: 10_000 };

/** What sessions cost that are open and silent: the rate of a command beside them, and the memory of each. */
export async function measureSessions({ rounds, quick }: Effort): Promise<Measured> {
  const count = quick ? sessionCounts.quick : sessionCounts.full;
  const [crowded, empty] = await Promise.all([
    Simulator.start(["--policy", "maxConnectionsPerCertificate=20000"]),
    Simulator.start(),
  ]);
  const silent: EppConnection[] = [];
  try {
    const before = crowded.memory();
    while (silent.length < count)
      silent.push(...(await sessionsOf(crowded, {}, Math.min(atOnce, count - silent.length))));
    const after = crowded.memory();
    const check = cases.find(({ name }) => name === "contact check");
    if (check === undefined) throw new Error("there is no contact check to measure");
    const rate = (simulator: Simulator) => async () =>
      (await rateOf(check, 480, await sessionsOf(simulator, {}, 1))).rate;
    const pair = await interleaved(rounds, rate(crowded), rate(empty));
    return {
      results: [
        {
          area: "sessions",
          name: `contact check beside ${count} sessions`,
          unit: "/s",
          ...pair,
          costs: 1 / pair.ratio,
        },
        {
          area: "sessions",
          name: `memory with ${count} sessions`,
          unit: "MB",
          ours: after,
          theirs: before,
          costs: after / before,
        },
      ],
      leftOut: [],
    };
  } finally {
    for (const session of silent) session.close();
    await Promise.all([crowded.close(), empty.close()]);
  }
}
