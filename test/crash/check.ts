// `npm run check:crash`: kills the simulator at random moments of a write load, a hundred times, starts it again on the
// same state, and looks whether everything is there that was acknowledged.
//   CRASH_SEED=1 CRASH_ROUNDS=10 npm run check:crash

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ControlClient, type MadeWorld } from "../../steps/support/control-client.ts";
import { bundle } from "./bundle.ts";
import { Child } from "./child.ts";
import { fixture, registrars, Session, Story } from "./load.ts";
import { Random } from "./random.ts";
import { problemsOf } from "./verify.ts";

const rounds = Number(process.env.CRASH_ROUNDS ?? 100);
const seed = Number(process.env.CRASH_SEED ?? Math.floor(Math.random() * 2 ** 32));

/** Before how many answers the simulator is killed at the latest, all clients together. */
const mostAnswers = 60;

/** How long it goes on at most behind the last of them, in milliseconds. */
const longest = 10;

/** When it is killed at the latest where it is killed as the load begins, in milliseconds. */
const latest = 150;

/** A world that lives through all rounds, and of which everything is looked at in the end. */
const lasting = "lasting";

const folder = mkdtempSync(join(tmpdir(), "eppraise-crash-"));
const random = new Random(seed);
const problems: string[] = [];
let acknowledged = 0;
const program = await bundle(folder);
const state = join(folder, "state");
let next = new Child(program);
console.log(`seed ${seed}, ${rounds} rounds`);

try {
  const lastingStory = new Story();
  let before: { readonly world: string; readonly story: Story } | undefined;
  for (let round = 0; round <= rounds; round++) {
    const child = next;
    const isLast = round === rounds;
    const { url, token } = await child.start(state);
    if (!isLast) next = new Child(program);
    const control = new ControlClient(url, token);
    if (before !== undefined) {
      problems.push(...(await verdict(control, before.world, before.story)).map((text) => `round ${round}: ${text}`));
      await control.call("DELETE", `/worlds/${before.world}`).catch(() => undefined);
    }
    if (isLast) problems.push(...(await verdict(control, lasting, lastingStory)));
    else before = await load(control, child, round, lastingStory);
    control.close();
    if (isLast) await child.kill();
    if (problems.length > 0) break;
  }
  acknowledged += lastingStory.acknowledged.size;
} finally {
  await next.kill();
  rmSync(folder, { recursive: true, force: true });
}

for (const problem of problems.slice(0, 20)) console.error(problem);
console.log(`${acknowledged} acknowledged changes, ${rounds} kills, ${problems.length} problems`);
process.exitCode = problems.length === 0 && acknowledged > 0 ? 0 : 1;

/** Lets clients work in a world of the round and in the lasting one, and kills the simulator at some moment of it. */
async function load(control: ControlClient, child: Child, round: number, lastingStory: Story) {
  const world = `round-${round}`;
  const story = new Story();
  if (round === 0) await control.call("POST", "/worlds", { id: lasting, fixture: fixture(0) });
  lastingStory.hasWorld = true;
  // Mostly while they work; now and then while the world is made, or while they log in.
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const pause = random.below(longest);
  const moment = random.below(5) === 0 ? sleep(random.below(latest)) : begun.then(() => sleep(pause));
  let left = random.below(mostAnswers);
  const heard = () => {
    if (left-- === 0) begin();
  };
  const made = async () => {
    const { epp } = await control.call<MadeWorld>("POST", "/worlds", { id: world, fixture: fixture(20) });
    story.hasWorld = true;
    return epp.port;
  };
  const lastingPort = async () => (await control.call<MadeWorld>("GET", `/worlds/${lasting}`)).epp.port;
  const work = async (port: Promise<number>, who: readonly string[], of: Story) => {
    const at = await port;
    const sessions = who.map(async (registrar, index) => {
      const own = new Random(random.below(2 ** 32));
      const session = await Session.open(at, registrar, of, own, `${registrar.slice(-1)}${round}x${index}`);
      await session.run(heard);
    });
    await Promise.all(sessions);
  };
  // The simulator goes away under them: what they say of that does not matter, what they were told does.
  const worked = Promise.allSettled([
    work(made(), registrars, story),
    work(lastingPort(), registrars.slice(0, 1), lastingStory),
  ]);
  await Promise.race([moment, worked]);
  await child.kill();
  for (const result of await worked) if (result.status === "rejected" && !isCutOff(result.reason)) throw result.reason;
  acknowledged += story.acknowledged.size;
  return { world, story };
}

/** Whether this is what a client sees of a server that goes away. */
function isCutOff(error: unknown): boolean {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  return (
    ["ECONNRESET", "ECONNREFUSED", "EPIPE"].includes(code) ||
    /closed before the handshake|control port does not answer/.test(message)
  );
}

/** What is wrong with a world, which need not be there if nobody was told that it was. */
async function verdict(control: ControlClient, world: string, story: Story): Promise<readonly string[]> {
  const worlds = await control.call<readonly { readonly id: string }[]>("GET", "/worlds");
  if (worlds.some(({ id }) => id === world)) return problemsOf(control, world, story);
  return story.hasWorld ? [`${world} is gone`] : [];
}
