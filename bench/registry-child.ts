// A registry of so many names, driven without wire. Runs as a child; IPC asks for one measurement after the other.

import { buildContents } from "../simulator/control/fixture/build/contents.ts";
import { defaultRegistrars, defaultWorld } from "../simulator/control/fixture/default-world.ts";
import { type Fixture, readFixture } from "../simulator/control/fixture/index.ts";
import { Conversation } from "../simulator/epp/conversation.ts";
import { Dialect } from "../simulator/epp/dialect.ts";
import { StillClock } from "../simulator/registry/clock.ts";
import { freshSession } from "../simulator/registry/session.ts";
import { clientChannel, World } from "../simulator/registry/world.ts";
import { type Case, cases, dates, heldDomain } from "./cases.ts";
import { codeOf } from "./simulator.ts";

const size = Number(process.argv[2]);
/** Has no divisor in common with the sizes, so that the names asked for lie far from each other and come once each. */
const stride = 7919;

let expires: string = dates.expires;
const before = used();
const world = new World({
  id: "bench",
  idPrefix: "bench",
  clock: new StillClock(Date.parse(dates.present)),
  ...filled(),
});
const bytesPerName = (used() - before) / size;

/** Octets of the command that would have registered such a name. */
const sent = Buffer.byteLength(cases.find(({ name }) => name === "domain create")?.frame(size, dates.expires) ?? "");

process.send?.({ bytesPerName, beyondSent: bytesPerName - sent });
process.on("message", ({ measure, count = 0, now }: { measure?: string; count?: number; now?: string }) => {
  if (now !== undefined) {
    world.clock.set(Date.parse(now));
    expires = dates.expiresThen;
    process.send?.({});
    return;
  }
  const one = cases.find(({ name }) => name === measure);
  process.send?.(one ? rate(one, count) : {});
});

/** The sample world with so many names more. */
function filled() {
  const passwords = Object.fromEntries(defaultRegistrars.map((id) => [id, "not-needed"]));
  const sample = readFixture(defaultWorld(passwords));
  const held = Array.from({ length: size }, (_, i) => heldDomain(i)) as unknown as NonNullable<Fixture["domains"]>;
  const domains = [...(sample.domains ?? []), ...held];
  const { contents, policy, firstKey } = buildContents({ ...sample, domains }, Date.parse(dates.present));
  return { contents, policy, firstKey };
}

/** Commands per second, or the code that refuses them. The world is put back first. */
function rate({ frame, by = "registrar-a" }: Case, count: number): { rate?: number; code?: number } {
  const now = world.clock.now();
  world.reset();
  world.clock.set(now);
  const { objects, declarable } = world.services;
  const session = { ...freshSession({}), registrar: by, services: new Set([...objects, ...declarable]) };
  const conversation = new Conversation(world, new Dialect(undefined), {}, { session, channel: clientChannel });
  const answer = (i: number) => {
    const { document } = conversation.answer(Buffer.from(frame((i * stride) % size, expires)));
    return codeOf(Buffer.from(document));
  };
  const warm = Math.ceil(count / 10);
  for (let i = 0; i < warm; i++) {
    const code = answer(i);
    if (code >= 2000) return { code };
  }
  let worst = 0;
  const began = performance.now();
  for (let i = warm; i < warm + count; i++) worst = Math.max(worst, answer(i));
  const took = performance.now() - began;
  return worst < 2000 ? { rate: (count * 1000) / took } : { code: worst };
}

function used(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
