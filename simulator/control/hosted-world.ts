import { Conversation, type Reply } from "../epp/conversation.ts";
import { Dialect } from "../epp/dialect.ts";
import type { Weather } from "../faults/weather.ts";
import type { WorldListener } from "../net/listener.ts";
import type { RrpListener } from "../net/rrp-listener.ts";
import { isTooFull, rowsIn } from "../registry/bounds.ts";
import { RunningClock } from "../registry/clock.ts";
import { RegistryView } from "../registry/projection.ts";
import { type Contents, tableNames } from "../registry/registry.ts";
import { freshSession } from "../registry/session.ts";
import type { Table } from "../registry/table.ts";
import type { Instant } from "../registry/time.ts";
import type { World } from "../registry/world.ts";
import type { KeptWorld } from "../state/kept-world.ts";
import { ClearingHouse } from "../trademarks/clearing-house.ts";
import type { Existing } from "./fixture/build/builder.ts";
import type { Lookup } from "./fixture/build/known.ts";
import type { Change } from "./fixture/fixture.ts";
import { buildChange, InvalidInput, openTrademarks } from "./fixture/index.ts";
import type { Hosting } from "./hosting.ts";
import type { Limits } from "./limits.ts";
import type { PlanProgress } from "./page/plan.ts";
import { Transcript } from "./page/transcript.ts";

/** A command that comes from the registry itself. */
export interface ToolCommand {
  readonly registrar: string;
  readonly xml: string;
  readonly superuser: boolean;
  readonly dryRun: boolean;
}

/** What some worlds have. */
interface Beside {
  readonly kept?: KeptWorld | undefined;
  readonly rrp?: RrpListener | undefined;
}

/** A world with its port, as the control port handles it. */
export class HostedWorld {
  readonly world: World;
  readonly listener: WorldListener;
  readonly hosting: Hosting;
  /** Keeps it beyond the process, where worlds are kept. */
  readonly kept: KeptWorld | undefined;
  /** Present where the world speaks RRP too. */
  readonly rrp: RrpListener | undefined;
  /** How far a plan has got that somebody works through here. */
  plan: PlanProgress | undefined;
  readonly #dialect: Dialect;
  #transcript: Transcript | undefined;

  constructor(world: World, listener: WorldListener, hosting: Hosting, { kept, rrp }: Beside = {}) {
    this.world = world;
    this.listener = listener;
    this.hosting = hosting;
    this.kept = kept;
    this.rrp = rrp;
    this.#dialect = new Dialect(world.mutant);
    this.limit(hosting.limits);
  }

  /** Changes how much the world may take. What it has already stays. */
  limit(limits: Limits): void {
    this.hosting.limits = limits;
    this.world.bounds = limits;
    this.listener.limits = limits;
    if (this.rrp !== undefined) this.rrp.limits = limits;
    this.listener.turns.pace = limits;
  }

  /** Has everything written that a request may have changed, and waits until it is safe. */
  async settle(): Promise<void> {
    this.kept?.headMayHaveChanged();
    await this.world.kept();
  }

  /** The faults that it was told to produce. */
  get weather(): Weather {
    return this.listener.weather;
  }

  /** Whether the world's clock goes on by itself. */
  get runs(): boolean {
    return this.world.clock instanceof RunningClock;
  }

  /** What is said on its connections, while somebody looks. */
  get transcript(): Transcript {
    this.#transcript ??= new Transcript(this.listener.watching);
    return this.#transcript;
  }

  get now(): Instant {
    return this.world.clock.now();
  }

  /** The registry as it is now. */
  get view(): RegistryView {
    return new RegistryView(this.world.registry, this.now);
  }

  /** Changes the world until it is put back to its fixture. Throws InvalidInput, and then nothing has changed. */
  async change(change: Change): Promise<void> {
    const { world } = this;
    const trademarks = change.trademarks && (await openTrademarks(change.trademarks, this.now));
    const { contents, policy } = buildChange(change, this.now, world.policy, world.nextKey, existing(this.view));
    refuseTooMany(world, contents);
    for (const name of tableNames)
      for (const [key, value] of contents[name] ?? []) world.write(name, key as never, value as never);
    if (change.policy !== undefined) world.policy = policy;
    if (trademarks !== undefined) world.trademarks = trademarks;
  }

  /** Lets time pass in which no client says a word, and gives how many connections that ends. Milliseconds. */
  passIdle(milliseconds: number): number {
    return this.listener.passIdle(milliseconds) + (this.rrp?.passIdle(milliseconds) ?? 0);
  }

  /** Fulfilled when its ports are open, or shut, as the weather wants it. */
  async settled(): Promise<void> {
    await Promise.all([this.listener.settled(), this.rrp?.settled()]);
  }

  /** Puts the world back to its fixture; its faults are gone, and its sessions stay. */
  reset(): void {
    this.world.reset();
    this.weather.clear();
  }

  /** What a beat of so many milliseconds does to a world whose clock runs. */
  pass(milliseconds: number): void {
    this.passIdle(milliseconds);
    if (this.world.trademarks instanceof ClearingHouse) void this.world.trademarks.refreshIfDue(this.now);
  }

  /**
   * Executes a command through the tool channel: in a session of its own that is logged in as the registrar, with
   * everything declared that is announced. Throws InvalidInput for a registrar that does not exist or may not do this.
   */
  execute({ registrar: id, xml, superuser, dryRun }: ToolCommand): Reply {
    const registrar = this.world.registry.registrars.get(id);
    if (registrar === undefined)
      throw new InvalidInput([{ path: "registrar", message: `there is no registrar "${id}"` }]);
    if (superuser && !registrar.superuser)
      throw new InvalidInput([{ path: "superuser", message: `"${id}" is no superuser in this world` }]);
    const { objects, declarable } = this.world.services;
    const session = { ...freshSession({}), registrar: id, services: new Set([...objects, ...declarable]) };
    const channel = { source: "tool", superuser, dryRun } as const;
    return new Conversation(this.world, this.#dialect, {}, { session, channel }).answer(Buffer.from(xml));
  }
}

/** A world does not take more from whoever sets it up than from its clients. */
function refuseTooMany({ bounds, registry }: World, contents: Contents): void {
  if (bounds === undefined || !isTooFull(bounds, registry, rowsIn(contents, registry))) return;
  throw new InvalidInput([{ path: "", message: "the world would then hold more than its limits allow" }]);
}

/** What a change may refer to: all that is there now. */
function existing(view: RegistryView): Existing {
  const { stored } = view;
  return {
    registrars: lookup(stored.registrars, stored.registrars),
    tlds: lookup(stored.tlds, stored.tlds),
    tokens: lookup(stored.tokens, stored.tokens),
    contacts: lookup(stored.contacts, view.contacts),
    hosts: lookup(stored.hosts, view.hosts),
    domains: lookup(stored.domains, view.domains),
  };
}

function lookup<V>(stored: Table<string, V>, now: Pick<Lookup<V>, "get">): Lookup<V> {
  return {
    get: (name) => now.get(name),
    *keys() {
      for (const [name] of stored.entries()) if (now.get(name) !== undefined) yield name;
    },
  };
}
