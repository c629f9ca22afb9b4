import type { EppConnection } from "../steps/support/epp-connection.ts";
import type { Effort } from "./commands.ts";
import { Crowd } from "./crowd.ts";
import { needDescriptors } from "./descriptors.ts";
import { about } from "./frames.ts";
import { lookAt } from "./look.ts";
import { interleaved, median } from "./measure.ts";
import { sessionsOf } from "./rate.ts";
import type { Measured, Result, Unit } from "./result.ts";
import { ask, Simulator } from "./simulator.ts";
import type { Viewer } from "./viewer.ts";

/** How many sessions are open, and how many lines are written down before it is measured. */
const sizes = {
  quick: { sessions: 500, lines: 50_000 },
  full: { sessions: 10_000, lines: 1_000_000 },
};

/** Sessions of what it is compared with: its transcript has what they said, and nothing else. */
const few = 10;

/** A simulator that is measured: who looks at it, and a client's session. */
interface Side {
  readonly viewer: Viewer;
  readonly client: EppConnection;
}

interface Step {
  readonly name: string;
  readonly unit: Unit;
  readonly measure: (side: Side) => Promise<number>;
}

/** Nothing that was said holds this. */
const nowhere = "said-by-nobody";
let said = 0;

const steps: readonly Step[] = [
  { name: "page, to the first lines", unit: "ms", measure: ({ viewer }) => viewer.firstShow() },
  { name: "page, to the sessions", unit: "ms", measure: ({ viewer }) => viewer.sessions() },
  { name: "search, to a hit among the newest", unit: "ms", measure: ({ viewer }) => viewer.firstHit("login/1000") },
  { name: "search through all lines", unit: "ms", measure: ({ viewer }) => viewer.search(nowhere) },
  {
    name: "from being said to being shown",
    unit: "ms",
    measure: ({ viewer, client }) => {
      const id = `shown-${++said}`;
      return viewer.next(id, () => check(client, id));
    },
  },
  {
    name: "contact check, with the page open",
    unit: "ms",
    measure: async ({ client }) => median(await latencies(client, Promise.resolve(), 200)),
  },
  {
    name: "the same in a search, 95 of 100",
    unit: "ms",
    measure: async ({ viewer, client }) => {
      const all = await latencies(client, viewer.search(nowhere), 100);
      return all.toSorted((one, other) => one - other)[Math.floor(all.length * 0.95)] ?? Number.NaN;
    },
  },
];

/** What a crowd and a long transcript cost: those who look, the commands of a client beside, and memory. */
export async function measureSessions({ rounds, quick }: Effort): Promise<Measured> {
  const { sessions, lines } = quick ? sizes.quick : sizes.full;
  needDescriptors(sessions);
  const policy = ["--policy", "maxConnectionsPerCertificate=20000"];
  const simulators = await Promise.all([Simulator.start(policy), Simulator.start(policy)]);
  const [full, empty] = simulators;
  const crowd = new Crowd(full);
  const handful = new Crowd(empty, 1);
  let ended = async () => {};
  try {
    await handful.open(few);
    const fresh = full.memory();
    await watched(full, `opening ${sessions} sessions`, () => crowd.open(sessions));
    const open = full.memory();
    await watched(full, `saying ${lines} lines`, () => crowd.say(lines));
    const long = full.memory();
    const { viewers, how, close } = await lookAt(simulators);
    ended = close;
    const sides = await Promise.all(simulators.map((simulator, index) => sideOf(simulator, viewers[index])));
    const results = await compared(sides as [Side, Side], rounds, how);
    const each = Math.round(((open - fresh) * 1000) / sessions);
    const memory = (name: string, ours: number, theirs: number): Result => {
      return { area: "sessions", name, unit: "MB", ours, theirs, costs: ours / theirs };
    };
    results.push(memory(`memory, ${sessions} sessions (${each} kB each)`, open, fresh));
    results.push(memory(`memory, ${lines} lines more`, long, open));
    for (const { client } of sides) client.close();
    return { results, leftOut: [] };
  } finally {
    await ended();
    await Promise.all([crowd.close(), handful.close()]);
    await Promise.all(simulators.map((one) => one.close()));
  }
}

async function sideOf(simulator: Simulator, viewer: Viewer | undefined): Promise<Side> {
  if (viewer === undefined) throw new Error("nobody looks");
  const [client] = await sessionsOf(simulator, {}, 1);
  if (client === undefined) throw new Error("there is no client");
  return { viewer, client };
}

async function compared([full, empty]: readonly [Side, Side], rounds: number, how: string): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, unit, measure } of steps) {
    console.error(`  ${name}, ${how} …`);
    const pair = await interleaved(
      rounds,
      () => measure(full),
      () => measure(empty),
    );
    results.push({ area: "sessions", name, unit, ...pair, costs: pair.ratio });
  }
  return results;
}

/** Has all that happens meanwhile written down: that is done only while somebody looks. */
async function watched(simulator: Simulator, what: string, work: () => Promise<void>): Promise<void> {
  console.error(`  ${what} …`);
  const look = () => simulator.control.call("GET", "/worlds/main/live");
  await look();
  const timer = setInterval(() => void look(), 20_000);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
}

async function check(client: EppConnection, id: string): Promise<void> {
  await ask(client, about("check", "contact", `<contact:id>${id}</contact:id>`));
}

/** How long commands take one after the other, at least so many and until something else is done; milliseconds. */
async function latencies(
  client: EppConnection,
  meanwhile: Promise<unknown>,
  least: number,
): Promise<readonly number[]> {
  const took: number[] = [];
  let isDone = false;
  const done = meanwhile.finally(() => {
    isDone = true;
  });
  while (!isDone || took.length < least) {
    const began = performance.now();
    await check(client, "sample-a");
    took.push(performance.now() - began);
  }
  await done;
  return took;
}
