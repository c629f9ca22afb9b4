import { answerRow, type RowId, refusalRow } from "../../catalogue/index.ts";
import { type Bounds, exceeded, SessionCount } from "./bounds.ts";
import { advance, type Clock } from "./clock.ts";
import type { Command } from "./commands/index.ts";
import { decide, type Flows, flowsWith } from "./decision.ts";
import type { Effect } from "./effects.ts";
import type { Outcome, Refused } from "./flow.ts";
import type { Keeper, Standing } from "./keeper.ts";
import { Ledger, type LedgerEntry, type Written } from "./ledger.ts";
import { type Mutant, mutatedEffects } from "./mutants.ts";
import type { TransactionIds } from "./objects/index.ts";
import { defaultPolicy, type Policy, type Services, servicesOf } from "./policy.ts";
import { RegistryView } from "./projection.ts";
import { Registry, type Rows, type TableName } from "./registry.ts";
import type { Request } from "./request.ts";
import type { Session } from "./session.ts";
import type { Duration, Instant } from "./time.ts";
import { noTrademarks, type Trademarks } from "./trademarks/trademarks.ts";
import type { WorldOptions } from "./world-options.ts";

/** How a command reached the registry. */
export interface Channel {
  readonly source: "client" | "tool";
  readonly superuser: boolean;
  /** Answers as ever, and changes nothing. */
  readonly dryRun: boolean;
}

/** A client's own session. */
export const clientChannel: Channel = { source: "client", superuser: false, dryRun: false };

/** What came of a command. */
export interface Executed {
  readonly outcome: Outcome;
  readonly row: RowId;
  /** The server's transaction id. */
  readonly server: string;
  /** The session as it is afterwards. */
  readonly session: Session;
}

/** A registry with its clock, its registrars and its policy. Worlds know nothing of each other. */
export class World {
  readonly id: string;
  readonly clock: Clock;
  readonly registry: Registry;
  readonly ledger: Ledger;
  readonly sessions = new SessionCount();
  /** How much the world may take; as much as it likes where nothing is said. */
  bounds: Bounds | undefined;
  readonly mutant: Mutant | undefined;
  /** What is known of trademarks, until the world is put back to its fixture. */
  trademarks: Trademarks;
  readonly #onCommand: ((entry: LedgerEntry) => void) | undefined;
  readonly #fixturePolicy: Policy;
  /** What is known of trademarks once the world is put back to its fixture. */
  readonly fixtureTrademarks: Trademarks;
  /** When the world began: what its clock is put back to. */
  readonly startedAt: Instant;
  readonly #idPrefix: string;
  readonly #flows: Flows;
  #policy: Policy;
  #services: Services;
  #transactions: number;
  #keys: number;
  #keeper: Keeper | undefined;

  constructor(options: WorldOptions) {
    this.id = options.id;
    this.clock = options.clock;
    this.mutant = options.mutant;
    this.#onCommand = options.onCommand;
    const { restored } = options;
    this.registry = new Registry(options.contents);
    this.registry.restore(restored?.changes ?? []);
    this.ledger = new Ledger(options.ledgerEntries);
    this.startedAt = restored?.startedAt ?? options.clock.now();
    this.#idPrefix = options.idPrefix;
    this.fixtureTrademarks = options.trademarks ?? noTrademarks;
    this.trademarks = restored?.trademarks ?? this.fixtureTrademarks;
    this.#keys = restored?.keys ?? (options.firstKey ?? 1) - 1;
    this.#transactions = restored?.transactions ?? 0;
    this.#fixturePolicy = { ...defaultPolicy, ...options.policy };
    this.#policy = restored?.policy ?? this.#fixturePolicy;
    this.#services = servicesOf(this.#policy);
    this.#flows = flowsWith(options.mutant);
  }

  get policy(): Policy {
    return this.#policy;
  }

  /** The services that the policy offers. */
  get services(): Services {
    return this.#services;
  }

  /** Changes the policy until the world is put back to its fixture. */
  set policy(policy: Policy) {
    this.#policy = policy;
    this.#services = servicesOf(policy);
  }

  /** What the policy is put back to. */
  get fixturePolicy(): Policy {
    return this.#fixturePolicy;
  }

  /** The numbers that were given out last. */
  get standing(): Standing {
    return { keys: this.#keys, transactions: this.#transactions };
  }

  /** From now on tells a keeper of each write. */
  keepWith(keeper: Keeper): void {
    this.#keeper = keeper;
  }

  /** Fulfilled once all that was written so far is safe; undefined where it is, or where nothing is kept anywhere. */
  kept(): Promise<void> | undefined {
    return this.#keeper?.kept();
  }

  /** Puts registry, policy, trademarks and clock back to the fixture. Ids go on where they were. */
  reset(): void {
    this.registry.reset();
    this.#keeper?.wasReset();
    this.policy = this.#fixturePolicy;
    this.trademarks = this.fixtureTrademarks;
    this.clock.set(this.startedAt);
  }

  /** Moves the clock on without a command, and gives the new time. */
  advance(by: Duration): Instant {
    const now = advance(this.clock, by);
    this.#keeper?.headMayHaveChanged();
    return now;
  }

  /** The next number for repository ids, messages, charges and history. */
  readonly nextKey = (): number => ++this.#keys;

  /** The next server transaction id. RFC 5730 section 2.5: unique, 3 to 64 characters. */
  nextServerId(): string {
    return `${this.#idPrefix}-${(++this.#transactions).toString(16)}`;
  }

  /** Executes a command for a session, and writes down what came of it. */
  execute(command: Command, session: Session, channel: Channel = clientChannel): Executed {
    const server = this.nextServerId();
    const transaction = { server, ...(command.clientId !== undefined && { client: command.clientId }) };
    const now = this.clock.now();
    const request: Request = {
      command,
      now,
      registry: new RegistryView(this.registry, now),
      policy: this.#policy,
      services: this.#services,
      trademarks: this.trademarks,
      session,
      transaction,
      source: channel.source,
      superuser: channel.superuser,
      nextKey: this.nextKey,
    };
    return this.#conclude(request, channel);
  }

  /** Answers a frame that is no command: it could not be read, or is none that the registry knows. */
  refuse(refused: Refused, session: Session, clientId: string | undefined): Executed {
    const server = this.nextServerId();
    const row = refusalRow(refused.flow, refused.reason).id;
    this.#record(
      refused.flow,
      { server, ...(clientId !== undefined && { client: clientId }) },
      session,
      refused,
      row,
      [],
    );
    return { outcome: refused, row, server, session };
  }

  /** Says that the registry failed on its own account over a command that it had carried out or refused. */
  fail(executed: Executed, fault: string): Executed {
    const outcome: Refused = { kind: "refused", reason: "command-failed", offenders: [], effects: [] };
    const row = refusalRow(undefined, outcome.reason).id;
    this.ledger.amend(executed.server, { row, fault });
    return { ...executed, outcome, row };
  }

  /** Does what a background job found to do. */
  commit(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.kind === "put") this.write(effect.table, effect.key as never, effect.value as never);
      else if (effect.kind === "remove") this.write(effect.table, effect.key as never, undefined);
    }
  }

  /** Writes a value without a command, or takes it out where it is undefined. */
  write<T extends TableName>(table: T, key: Rows[T]["key"], value: Rows[T]["value"] | undefined): void {
    if (value === undefined) this.registry.table(table).remove(key);
    else this.registry.table(table).put(key, value);
    this.#keeper?.wrote(table, key);
  }

  #conclude(request: Request, channel: Channel): Executed {
    const { server } = request.transaction;
    const flow = this.#flows.get(request.command.flow);
    if (flow === undefined) throw new Error(`no flow ${request.command.flow}`);
    let outcome: Outcome;
    let fault: string | undefined;
    try {
      outcome = decide(flow, request);
    } catch (error) {
      fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
      outcome = { kind: "refused", flow: flow.name, reason: "command-failed", offenders: [], effects: [] };
    }
    const bound = this.bounds && exceeded(this.bounds, outcome, request.session, this);
    if (bound !== undefined) outcome = { kind: "refused", flow: flow.name, reason: bound, offenders: [], effects: [] };
    const row =
      outcome.kind === "done" ? answerRow(flow.name, outcome.answer).id : refusalRow(flow.name, outcome.reason).id;
    const effects = this.mutant === undefined ? outcome.effects : mutatedEffects(row, outcome.effects, this.mutant);
    const { session, written } = this.#commit(channel.dryRun ? [] : effects, request.session);
    this.#record(flow.name, request.transaction, request.session, outcome, row, written, fault);
    return { outcome, row, server, session };
  }

  /** Makes the effects happen. Gives the session as it is then, and what stood in each place before. */
  #commit(effects: readonly Effect[], session: Session): { session: Session; written: readonly Written[] } {
    let after = session;
    const written = effects.map((effect): Written => {
      if (effect.kind === "session") {
        const before = after;
        after = effect.session;
        return { effect, before };
      }
      const before = this.registry.table(effect.table).get(effect.key as never);
      this.write(effect.table, effect.key as never, effect.kind === "put" ? (effect.value as never) : undefined);
      return { effect, before };
    });
    return { session: after, written };
  }

  #record(
    flow: string | undefined,
    { server, client }: TransactionIds,
    session: Session,
    outcome: Outcome,
    row: RowId,
    effects: readonly Written[],
    fault?: string,
  ): void {
    const entry: LedgerEntry = {
      server,
      ...(client !== undefined && { client }),
      at: this.clock.now(),
      ...(session.registrar !== undefined && { registrar: session.registrar }),
      ...(flow !== undefined && { flow }),
      row,
      offenders: outcome.kind === "refused" ? outcome.offenders : [],
      writes: effects.filter(({ effect }) => effect.kind !== "session").length,
      effects,
      ...(fault !== undefined && { fault }),
    };
    this.ledger.record(entry);
    this.#onCommand?.(entry);
  }
}
