import { randomBytes } from "node:crypto";
import { effects } from "../../catalogue/index.ts";
import { allRows } from "../../catalogue/rows.ts";
import { Weather } from "../faults/weather.ts";
import { allMutants } from "../mutants.ts";
import type { Doors } from "../net/doors.ts";
import type { WorldListener } from "../net/listener.ts";
import type { RrpListener } from "../net/rrp-listener.ts";
import { rowsOf } from "../registry/bounds.ts";
import { StillClock } from "../registry/clock.ts";
import type { LedgerEntry } from "../registry/ledger.ts";
import { type Mutant, mutantId } from "../registry/mutants.ts";
import { World, type WorldOptions } from "../registry/world.ts";
import type { WorldImage } from "../state/head.ts";
import type { FoundWorld, StateStore } from "../state/store.ts";
import { buildContents } from "./fixture/build/contents.ts";
import type { Fixture } from "./fixture/fixture.ts";
import { InvalidInput } from "./fixture/problems.ts";
import { openTrademarks } from "./fixture/trademarks.ts";
import { HostedWorld } from "./hosted-world.ts";
import { digestOf, type Hosting, keptContent, keptWorld, type RrpSetup, setupOf, type WorldSetup } from "./hosting.ts";
import { remade, runningFrom } from "./image.ts";
import { type Limits, type LimitsInput, limitsOf } from "./limits.ts";

export type { WorldSetup };

/** Told what the worlds make of each command. */
export type CommandListener = (entry: LedgerEntry) => void;

const rows: ReadonlySet<string> = new Set(allRows().map(({ id }) => id));

/** What holds for every world where nothing else is said. */
export interface WorldDefaults {
  readonly onCommand?: CommandListener | undefined;
  readonly limits?: LimitsInput | undefined;
}

/** A world that comes back. */
interface Comeback {
  readonly found: FoundWorld;
  /** Whether it takes another port where its own is taken. */
  readonly mayMove: boolean;
}

type Made = Omit<WorldOptions, "id" | "idPrefix" | "ledgerEntries" | "onCommand">;

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
  readonly #defaults: WorldDefaults;
  #store: StateStore | undefined;
  #made = 0;

  constructor(doors: Doors, host: string, defaults: WorldDefaults = {}) {
    this.#doors = doors;
    this.#host = host;
    this.#defaults = defaults;
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
    const { mutant } = setup;
    if (mutant !== undefined) refuseUnknown(mutant);
    return this.#make(setup, async () => {
      const clock = { ...fixture.clock, ...setup.clock };
      const asked = Date.now();
      const { contents, policy, clock: time, firstKey } = buildContents({ ...fixture, clock }, asked);
      const trademarks = fixture.trademarks && (await openTrademarks(fixture.trademarks, time.start));
      return {
        contents,
        policy,
        clock: time.runs ? runningFrom(time.start, asked) : new StillClock(time.start),
        firstKey,
        ...(mutant && { mutant }),
        ...(trademarks && { trademarks }),
      };
    });
  }

  /** Makes a world out of one that was saved. Throws InvalidInput for what cannot be. */
  load(image: WorldImage, setup: WorldSetup = {}): Promise<HostedWorld> {
    return this.#make(setup, () => remade(image));
  }

  /** Puts a world that was saved in the place of one: at the same port, under the same limits and token. */
  async replace(hosted: HostedWorld, image: WorldImage): Promise<HostedWorld> {
    const { id } = hosted.world;
    const made = await remade(image);
    refuseOverfull(new World({ ...made, id, idPrefix: id }), hosted.hosting.limits);
    const setup = setupOf(hosted.hosting);
    await this.remove(id);
    return this.#make({ ...setup, id }, async () => made);
  }

  /** Makes the worlds again that a store has kept, and has it keep all worlds from now on. */
  async resume(store: StateStore, setups: Readonly<Record<string, WorldSetup>> = {}): Promise<void> {
    this.#store = store;
    for (const found of await store.worlds()) {
      const { image, setup } = keptWorld(found);
      const wanted = { ...setup, ...setups[found.id], id: found.id };
      const mayMove = setups[found.id] === undefined;
      await this.#make(wanted, () => remade(image), { found, mayMove });
    }
  }

  /** Ends a world: its port, its connections and everything in it. */
  async remove(id: string): Promise<void> {
    const hosted = this.#hosted.get(id);
    this.#hosted.delete(id);
    await Promise.all([hosted?.listener.close(), hosted?.rrp?.close()]);
    if (hosted?.kept !== undefined) await this.#store?.remove(id, hosted.kept);
  }

  async close(): Promise<void> {
    clearInterval(this.#beat);
    await Promise.all([...this.#hosted.values()].flatMap(({ listener, rrp }) => [listener.close(), rrp?.close()]));
    this.#hosted.clear();
    await this.#store?.close();
  }

  async #make(setup: WorldSetup, make: () => Promise<Made>, back?: Comeback): Promise<HostedWorld> {
    const number = ++this.#made;
    const { id = this.#freeId(number) } = setup;
    if (this.#hosted.has(id) || this.#opening.has(id))
      throw new InvalidInput([
        { path: "id", message: `there is a world "${id}" already; delete it, or take another id` },
      ]);
    this.#opening.add(id);
    try {
      const limits = limitsOf({ ...this.#defaults.limits, ...setup.limits });
      const { onCommand } = this.#defaults;
      const world = new World({
        id,
        idPrefix: `${this.#prefix}-${number.toString(36)}`,
        ledgerEntries: limits.ledger,
        ...(await make()),
        ...(onCommand && { onCommand }),
      });
      refuseOverfull(world, limits);
      const hosted = await this.#open(world, hostingOf(setup, limits, this.#host), back);
      this.#hosted.set(id, hosted);
      return hosted;
    } catch (error) {
      throw asProblem(error);
    } finally {
      this.#opening.delete(id);
    }
  }

  /** Keeps a world, where worlds are kept, and then lets clients in. */
  async #open(world: World, hosting: Hosting, back: Comeback | undefined): Promise<HostedWorld> {
    const content = () => keptContent(world, hosting);
    const kept = await (back ? this.#store?.resume(world, back.found, content) : this.#store?.add(world, content));
    try {
      const listener = await this.#listen(world, hosting, back?.mayMove ?? false);
      hosting.port = listener.address.port;
      const rrp = await this.#openRrp(world, hosting, listener, back?.mayMove ?? false);
      const hosted = new HostedWorld(world, listener, hosting, { kept, rrp });
      await hosted.settle();
      return hosted;
    } catch (error) {
      if (kept !== undefined && back === undefined) await this.#store?.remove(world.id, kept);
      throw error;
    }
  }

  async #listen(world: World, hosting: Hosting, mayMove: boolean): Promise<WorldListener> {
    const weather = new Weather();
    try {
      return await this.#doors.openEpp(world, weather, hosting);
    } catch (error) {
      // The port of a world that comes back may be another's by now: no reason to lose all of them.
      if (!(isTaken(error) && mayMove)) throw error;
      return this.#doors.openEpp(world, weather, { ...hosting, port: 0 });
    }
  }

  #freeId(number: number): string {
    const id = `world-${number}`;
    return this.#hosted.has(id) ? this.#freeId(number + 1) : id;
  }

  /** Where RRP cannot be listened for, EPP is not either. */
  async #openRrp(
    world: World,
    hosting: Hosting,
    epp: WorldListener,
    mayMove: boolean,
  ): Promise<RrpListener | undefined> {
    const { tls, plain } = hosting.rrp ?? {};
    if (tls === undefined && plain === undefined) return undefined;
    const open = (portOf: (wanted: number | undefined) => number) =>
      this.#doors.openRrp(
        world,
        {
          tls: tls && { host: tls.host ?? hosting.host, port: portOf(tls.port) },
          plain: plain && { port: portOf(plain.port) },
        },
        epp,
      );
    try {
      const rrp = await open((wanted) => wanted ?? 0).catch((error: unknown) => {
        if (!(mayMove && isTaken(error))) throw error;
        return open(() => 0);
      });
      hosting.rrp = boundTo(rrp);
      return rrp;
    } catch (error) {
      await epp.close();
      throw asProblem(error, "rrp");
    }
  }

  #passIdle(): void {
    for (const hosted of this.#hosted.values()) if (hosted.runs) hosted.pass(beat);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

/** Where it is found again after a restart. */
function boundTo({ addresses: { tls, plain } }: RrpListener): RrpSetup {
  return { ...(tls && { tls }), ...(plain && { plain: { port: plain.port } }) };
}

function hostingOf(setup: WorldSetup, limits: Limits, usualHost: string): Hosting {
  const { host = usualHost, port = 0, proxyProtocol = false, watch, token } = setup;
  return {
    host,
    port,
    proxyProtocol,
    limits,
    watch,
    rrp: setup.rrp,
    token: typeof token === "string" ? digestOf(token) : token,
  };
}

/** A world does not begin with more than it may hold. */
function refuseOverfull({ registry }: World, { objects, records }: Limits): void {
  const rows = rowsOf(registry);
  if (rows.objects <= (objects ?? Infinity) && rows.records <= (records ?? Infinity)) return;
  throw new InvalidInput([{ path: "", message: "the world would hold more than its limits allow" }]);
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
