import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Watcher } from "../net/watching.ts";
import { RunningClock } from "../registry/clock.ts";
import type { Mutant } from "../registry/mutants.ts";
import type { World } from "../registry/world.ts";
import { type WorldHead, type WorldImage, worldHead } from "../state/head.ts";
import { StateError } from "../state/level.ts";
import type { FoundWorld } from "../state/store.ts";
import type { Fixture } from "./fixture/fixture.ts";
import { headOf } from "./image.ts";
import { type Limits, type LimitsInput, limits } from "./limits.ts";

/** Where a world speaks RRP. Port 0: any free one. */
export interface RrpSetup {
  readonly tls?: { readonly host?: string | undefined; readonly port?: number | undefined } | undefined;
  /** On this machine only. */
  readonly plain?: { readonly port?: number | undefined } | undefined;
}

/** How a world is set up beside its fixture. */
export interface WorldSetup {
  /** Made up where it is left out. */
  readonly id?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly proxyProtocol?: boolean | undefined;
  readonly mutant?: Mutant | undefined;
  /** Where it speaks RRP too; nowhere where it is left out. The host is that of EPP unless it is said otherwise. */
  readonly rrp?: RrpSetup | undefined;
  /** Told what happens on the world's connections. */
  readonly watch?: Watcher | undefined;
  /** Takes the place of what the fixture says. */
  readonly clock?: Fixture["clock"];
  /** How much it may take; what is left out is as it is for every world of the simulator. */
  readonly limits?: LimitsInput | undefined;
  /** A token that opens this world's part of the control port and nothing else, or its digest. */
  readonly token?: string | Buffer | undefined;
}

/** How a world is hosted: what holds for it beside what it is. */
export interface Hosting {
  host: string;
  port: number;
  proxyProtocol: boolean;
  limits: Limits;
  /** Where it speaks RRP, if it does. */
  rrp?: RrpSetup | undefined;
  readonly watch?: Watcher | undefined;
  /** Digest of the token that opens this world alone, if it has one. */
  readonly token?: Buffer | undefined;
}

/** A token as it is kept and compared. */
export function digestOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Whether a token's digest is the one that opens a world. */
export function opens({ token }: Hosting, digest: Buffer): boolean {
  return token !== undefined && timingSafeEqual(digest, token);
}

/** The setup by which a world is hosted again as it is. */
export function setupOf({ host, port, proxyProtocol, limits, rrp, watch, token }: Hosting): WorldSetup {
  return { host, port, proxyProtocol, limits: limits.given, rrp, watch, token };
}

const kept = z.strictObject({
  head: worldHead,
  /** Of a clock that goes by itself: how far it is ahead of the real time, in milliseconds. */
  ahead: z.number().optional(),
  setup: z.strictObject({
    host: z.string(),
    port: z.int(),
    proxyProtocol: z.boolean(),
    limits,
    token: z.string().optional(),
    rrp: z
      .strictObject({
        tls: z.strictObject({ host: z.string().optional(), port: z.int().optional() }).optional(),
        plain: z.strictObject({ port: z.int().optional() }).optional(),
      })
      .optional(),
  }),
});

/** What a store keeps of a world beside its tables. */
export function keptContent(world: World, { host, port, proxyProtocol, limits, token, rrp }: Hosting): object {
  const head = headOf(world);
  const { clock } = world;
  // A clock that runs must not make the world differ from moment to moment.
  const still: WorldHead = { ...head, clock: { ...head.clock, now: head.clock.start } };
  return {
    ...(clock instanceof RunningClock ? { head: still, ahead: clock.distance } : { head }),
    setup: {
      host,
      port,
      proxyProtocol,
      limits: limits.given,
      ...(token && { token: token.toString("hex") }),
      ...(rrp && { rrp }),
    },
  };
}

/** A world out of a store, and how it was hosted. Throws StateError for what is not understood. */
export function keptWorld({ id, content, numbers, fixture, changes }: FoundWorld): {
  readonly image: WorldImage;
  readonly setup: WorldSetup;
} {
  const read = kept.safeParse(content);
  const counted = worldHead.shape.numbers.safeParse(numbers);
  if (!read.success || !counted.success) {
    const [issue] = (read.error ?? counted.error)?.issues ?? [];
    throw new StateError(`the state of world "${id}" is damaged at ${issue?.path.join(".")}: ${issue?.message}`);
  }
  const { head, ahead, setup } = read.data;
  const now = ahead === undefined ? head.clock.now : Date.now() + ahead;
  const { token, ...plain } = setup;
  return {
    image: {
      head: { ...head, clock: { ...head.clock, now }, numbers: counted.data },
      fixture,
      changes,
    },
    setup: { ...plain, ...(token !== undefined && { token: Buffer.from(token, "hex") }) },
  };
}
