import { setTimeout as pause } from "node:timers/promises";
import { tableNames } from "../../registry/registry.ts";
import type { HostedWorld } from "../hosted-world.ts";
import { isoOf } from "../show.ts";

/** How often it is looked whether something changed, in milliseconds. Only while somebody waits for that. */
const glance = 250;

/** How a world is, in numbers; `version` differs whenever any of it does. */
export function liveState(hosted: HostedWorld) {
  const { world, listener, rrp, weather, transcript, plan } = hosted;
  const counts = {
    sessions: listener.connections + (rrp?.connections ?? 0),
    ...Object.fromEntries(tableNames.map((name) => [name, world.registry.table(name).size])),
  };
  const { armed, strikes } = weather;
  const faults = { armed: armed.length, strikes: strikes.last };
  const state = { counts, faults, transcript: { ...transcript.span, writing: transcript.isWriting } };
  const still = hosted.runs ? "" : hosted.now;
  const ids = armed.map(({ id, struck }) => `${id}/${struck}`);
  const version = JSON.stringify([
    Object.values(counts),
    ids,
    strikes.last,
    transcript.span.last,
    still,
    plan?.version,
  ]);
  return { version, now: isoOf(hosted.now), runs: hosted.runs, plan: plan !== undefined, ...state };
}

/** Waits until a world is no longer as it was in that version, for so many milliseconds at most. */
export async function nextState(hosted: HostedWorld, version: string, milliseconds: number) {
  const end = performance.now() + milliseconds;
  let state = liveState(hosted);
  while (state.version === version && performance.now() < end) {
    await pause(glance, undefined, { ref: false });
    state = liveState(hosted);
  }
  return state;
}
