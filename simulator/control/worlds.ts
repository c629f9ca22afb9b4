import { randomBytes } from "node:crypto";
import { effects } from "../../catalogue/index.ts";
import { allRows } from "../../catalogue/rows.ts";
import { Weather } from "../faults/weather.ts";
import { allMutants } from "../mutants.ts";
import type { Doors } from "../net/doors.ts";
import type { Watcher } from "../net/watching.ts";
import { RunningClock, StillClock } from "../registry/clock.ts";
import type { LedgerEntry } from "../registry/ledger.ts";
import { type Mutant, mutantId } from "../registry/mutants.ts";
import { World } from "../registry/world.ts";
import { buildContents } from "./fixture/build/contents.ts";
import type { Fixture } from "./fixture/fixture.ts";
import { InvalidInput } from "./fixture/problems.ts";
import { openTrademarks } from "./fixture/trademarks.ts";
import { HostedWorld } from "./hosted-world.ts";

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
}

/** Where a world speaks RRP. Port 0: any free one. */
export interface RrpSetup {
  readonly tls?: { readonly host?: string | undefined; readonly port?: number | undefined } | undefined;
  /** On this machine only. */
  readonly plain?: { readonly port?: number | undefined } | undefined;
}

/** Told what the worlds make of each command. */
export type CommandListener = (entry: LedgerEntry) => void;

const rows: ReadonlySet<string> = new Set(allRows().map(({ id }) => id));

/** How often silence is counted where the clock runs, in milliseconds. */
const beat = 1000;

/** Every world of a simulator, side by side. They know nothing of each other. */
export class Worlds {
  readonly #doors: Doors;
  readonly #host: string;
  readonly #hosted = new Map<string, HostedWorld>();
  /** Ids that are spoken for while their worlds are being set up. */
  readonly #opening = new Set<string>();
  readonly #prefix = randomBytes(10).toString("hex");
  readonly #beat: NodeJS.Timeout;
  #made = 0;

  readonly #onCommand: CommandListener | undefined;

  constructor(doors: Doors, host: string, onCommand?: CommandListener) {
    this.#doors = doors;
    this.#host = host;
    this.#onCommand = onCommand;
    this.#beat = setInterval(() => this.#passIdle(), beat).unref();
  }

  get(id: string): HostedWorld | undefined {
    return this.#hosted.get(id);
  }

  all(): readonly HostedWorld[] {
    return [...this.#hosted.values()];
  }

  /** Sets a world up and begins to listen for it. Throws InvalidInput for what cannot be. */
  async create(fixture: Fixture, setup: WorldSetup = {}): Promise<HostedWorld> {
    const number = ++this.#made;
    const { id = `world-${number}`, mutant } = setup;
    if (this.#hosted.has(id) || this.#opening.has(id))
      throw new InvalidInput([
        { path: "id", message: `there is a world "${id}" already; delete it, or take another id` },
      ]);
    if (mutant !== undefined) refuseUnknown(mutant);
    const present = Date.now();
    const clock = { ...fixture.clock, ...setup.clock };
    const { contents, policy, clock: time, firstKey } = buildContents({ ...fixture, clock }, present);
    this.#opening.add(id);
    try {
      const trademarks = fixture.trademarks && (await openTrademarks(fixture.trademarks, time.start));
      const world = new World({
        id,
        contents,
        policy,
        clock: time.runs ? running(time.start) : new StillClock(time.start),
        idPrefix: `${this.#prefix}-${number.toString(36)}`,
        firstKey,
        ...(mutant && { mutant }),
        ...(trademarks && { trademarks }),
        ...(this.#onCommand && { onCommand: this.#onCommand }),
      });
      const { host = this.#host, port = 0, proxyProtocol = false, watch } = setup;
      const weather = new Weather();
      const listener = await this.#doors.epp.open(world, weather, { host, port, proxyProtocol, watch });
      const rrp = await this.#openRrp(world, setup.rrp, host, listener);
      const hosted = new HostedWorld(world, listener, weather, time.runs, rrp);
      this.#hosted.set(id, hosted);
      return hosted;
    } catch (error) {
      throw asProblem(error);
    } finally {
      this.#opening.delete(id);
    }
  }

  /** Ends a world: its port, its connections and everything in it. */
  async remove(id: string): Promise<void> {
    const hosted = this.#hosted.get(id);
    this.#hosted.delete(id);
    await Promise.all([hosted?.listener.close(), hosted?.rrp?.close()]);
  }

  async close(): Promise<void> {
    clearInterval(this.#beat);
    await Promise.all([...this.#hosted.keys()].map((id) => this.remove(id)));
  }

  /** Where RRP cannot be listened for, EPP is not either. */
  async #openRrp(world: World, setup: RrpSetup | undefined, host: string, epp: { close(): Promise<void> }) {
    if (setup?.tls === undefined && setup?.plain === undefined) return undefined;
    const { tls, plain } = setup;
    try {
      return await this.#doors.openRrp(world, {
        tls: tls && { host: tls.host ?? host, port: tls.port ?? 0 },
        plain: plain && { port: plain.port ?? 0 },
      });
    } catch (error) {
      await epp.close();
      throw asProblem(error, "rrp");
    }
  }

  #passIdle(): void {
    for (const hosted of this.#hosted.values()) if (hosted.runs) hosted.pass(beat);
  }
}

function running(start: number): RunningClock {
  const clock = new RunningClock(Date.now);
  clock.set(start);
  return clock;
}

let knownMutants: ReadonlySet<string> | undefined;

/** A mutant that changes nothing would let every check pass. */
function refuseUnknown(mutant: Mutant): void {
  knownMutants ??= new Set(allMutants().map(mutantId));
  // What an effect writes is known only once it happened, and refusals may have effects too: failures are counted.
  if (mutant.kind === "effect-altered" || mutant.kind === "effect-removed") {
    if (rows.has(mutant.answer) && Object.hasOwn(effects, mutant.effect)) return;
  } else if (knownMutants.has(mutantId(mutant))) return;
  throw new InvalidInput([
    { path: "mutant", message: `there is no mutant "${mutantId(mutant)}"; GET /mutants lists them` },
  ]);
}

/** A port that is taken, or an address that is not ours, is a problem of what was asked for. */
function asProblem(error: unknown, protocol: "epp" | "rrp" = "epp"): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EADDRINUSE")
    return new InvalidInput([{ path: `${protocol}.port`, message: "the port is taken; 0 takes any free one" }]);
  if (code === "EACCES")
    return new InvalidInput([
      { path: `${protocol}.port`, message: "this port needs rights that the process does not have" },
    ]);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return new InvalidInput([{ path: `${protocol}.host`, message: "this machine has no such address" }]);
  return error;
}
