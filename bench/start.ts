import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Effort } from "./commands.ts";
import { interleaved } from "./measure.ts";
import type { Measured } from "./result.ts";
import { hear, Simulator } from "./simulator.ts";

/** The time from the start of the process to a greeting that was read, beside a Node that does nothing. */
export async function measureStart({ rounds }: Effort): Promise<Measured> {
  const pair = await interleaved(rounds, untilGreeting, nothing);
  return { results: [{ area: "start", name: "process", unit: "ms", ...pair, costs: pair.ratio }], leftOut: [] };
}

async function untilGreeting(): Promise<number> {
  const began = performance.now();
  const simulator = await Simulator.start();
  try {
    const connection = await simulator.connect("registrar-a");
    await hear(connection);
    const took = performance.now() - began;
    connection.close();
    return took;
  } finally {
    await simulator.close();
  }
}

async function nothing(): Promise<number> {
  const began = performance.now();
  await once(spawn(process.execPath, ["-e", "0"], { stdio: "ignore" }), "exit");
  return performance.now() - began;
}
