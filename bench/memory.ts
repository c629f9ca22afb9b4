import { type Case, cases, dates, loginFrame } from "./cases.ts";
import type { Effort } from "./commands.ts";
import { median } from "./measure.ts";
import type { Measured, Result } from "./result.ts";
import { ask, codeOf, hear, Simulator } from "./simulator.ts";

const commands = 10_000;
const worlds = 100;

/** The simulator's resident memory: fresh, after many commands, and after many worlds came and went. */
export async function measureMemory({ rounds, quick }: Effort): Promise<Measured> {
  const scale = quick ? 10 : 1;
  const runs: { fresh: number; afterCommands: number; afterWorlds: number }[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await once(commands / scale, worlds / scale));
  const theirs = median(runs.map(({ fresh }) => fresh));
  const line = (name: string, ours: number): Result => ({
    area: "memory",
    name,
    unit: "MB",
    ours,
    theirs,
    costs: ours / theirs,
  });
  return {
    results: [
      line(`after ${commands / scale} commands`, median(runs.map(({ afterCommands }) => afterCommands))),
      line(`after ${worlds / scale} worlds, all deleted`, median(runs.map(({ afterWorlds }) => afterWorlds))),
    ],
    leftOut: [],
  };
}

async function once(count: number, made: number) {
  const simulator = await Simulator.start();
  try {
    const session = await simulator.connect("registrar-a");
    await hear(session);
    const { id, password } = simulator.account("registrar-a");
    await ask(session, loginFrame(id, password));
    const fresh = simulator.memory();
    const known = [];
    for (const one of cases)
      if (one.prepare === undefined && codeOf(await ask(session, one.frame(0, dates.expires))) < 2000) known.push(one);
    for (let i = 1; i <= count; i++) await ask(session, frameOf(known, i));
    session.close();
    const afterCommands = simulator.memory();
    const { control } = simulator;
    const fixture = { registrars: [{ id: "registrar-a", password: "not-needed" }], tlds: [{ name: "example" }] };
    for (let i = 0; i < made; i++) {
      const world = await control.makeWorld(fixture);
      await control.call("DELETE", `/worlds/${world.id}`);
    }
    return { fresh, afterCommands, afterWorlds: simulator.memory() };
  } finally {
    await simulator.close();
  }
}

function frameOf(known: readonly Case[], i: number): string {
  const one = known[i % known.length];
  if (one === undefined) throw new Error("the simulator knows no command");
  return one.frame(i, dates.expires);
}
