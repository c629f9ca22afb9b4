import { answerRow, type RowId, refusalRow } from "../../catalogue/index.ts";
import { type Asked, objectOf } from "../faults/changes/index.ts";
import type { Outcome } from "../registry/flow.ts";
import type { RrpFlow } from "../registry/flows/index.ts";
import { freshSession, type Peer, type Session } from "../registry/session.ts";
import type { Executed, World } from "../registry/world.ts";
import { type Decoded, decode, flowBegunBy } from "./decode/index.ts";
import type { RrpDialect } from "./dialect.ts";
import type { RawLine } from "./lines.ts";
import { after, type Event, type State } from "./states.ts";

/** What goes back to the client. */
export interface RrpReply {
  readonly text: string;
  /** 0 for the banner, which has none. */
  readonly code: number;
  /** Whether the connection is closed after it. */
  readonly closes: boolean;
  /** The row that answered. */
  readonly row: RowId;
  /** What the ledger calls it; the banner is no transaction. */
  readonly server?: string;
}

/** Why a session may end without the client's having asked for it. */
export type Expiry = "silence" | "not-completed-in-time" | "session-too-long" | "command-too-large";

/** What only the port knows. */
export interface Surroundings {
  /** How many sessions a registrar has open. */
  readonly sessionsOf: (registrar: string) => number;
  /** When the server began. */
  readonly started: number;
}

/** What RRP answers where EPP fails on its own account. RFC 2832 section 5.1. */
const failures = {
  2400: { code: 421, reason: "server-error-retry" },
  2500: { code: 420, reason: "server-error-closing" },
  2502: { code: 521, reason: "too-many-sessions" },
} as const;

/** One connection's exchange of lines with a world. RFC 2832 section 4. */
export class RrpConversation {
  readonly #world: World;
  readonly #dialect: RrpDialect;
  readonly #surroundings: Surroundings;
  #session: Session;
  #state: State = "PRE";

  constructor(world: World, dialect: RrpDialect, peer: Peer, surroundings: Surroundings) {
    this.#world = world;
    this.#dialect = dialect;
    this.#surroundings = surroundings;
    this.#session = freshSession(peer);
  }

  /** The session as it stands. */
  get session(): Session {
    return this.#session;
  }

  get state(): State {
    return this.#state;
  }

  /** What a new connection is told without asking. RFC 2832 section 3. */
  greet(): RrpReply {
    const { serverId, rrp } = this.#world.policy;
    const banner = { registry: serverId, version: rrp.version, built: this.#surroundings.started };
    return { text: this.#dialect.banner(banner), code: 0, closes: false, row: answerRow("rrp", "banner").id };
  }

  /** Answers one command. */
  answer(lines: readonly RawLine[]): RrpReply {
    return this.execute(this.read(lines));
  }

  /** Reads a command; nothing is done yet. */
  read(lines: readonly RawLine[]): Decoded {
    const { policy } = this.#world;
    return decode(lines, {
      version: policy.rrp.version,
      defaultYears: policy.rrp.defaultYears,
      sessionsOf: this.#surroundings.sessionsOf,
      ...(this.#leftOut !== undefined && { leftOut: this.#leftOut }),
    });
  }

  /** What was read is about, as far as it could be read. */
  about(decoded: Decoded): Asked {
    const command = "command" in decoded ? decoded.command : undefined;
    const wanted = command?.flow === "rrp-session" ? command.registrar : undefined;
    const registrar = this.#session.registrar ?? wanted;
    const object = command && objectOf(command);
    return {
      ...(decoded.flow !== undefined && { flow: decoded.flow }),
      ...(registrar !== undefined && { registrar }),
      ...(object && { object }),
    };
  }

  /** Does what was read, and answers. */
  execute(decoded: Decoded): RrpReply {
    this.#move("requested");
    const executed =
      "command" in decoded
        ? this.#world.execute(decoded.command, this.#session)
        : this.#world.refuse(decoded.refused, this.#session, undefined);
    this.#become(executed.session);
    return this.#reply(executed, decoded);
  }

  /** Answers that the registry failed; with what the ledger calls the execution, if there was one. */
  fail({ flow = "rrp-describe" }: Decoded, failure: keyof typeof failures, server?: string): RrpReply {
    const { code, reason } = failures[failure];
    const { id: row } = refusalRow(code === 521 ? "rrp-session" : flow, reason);
    const { text, closes } = this.#dialect.plain(code);
    if (closes) this.#move("broken");
    const own = server === undefined ? {} : { server };
    return { text, code, closes: closes || this.#state === "DIS", row, ...own };
  }

  /** Ends the session because of a limit, in the middle of a command that has begun or between two. */
  expire(expiry: Expiry, begun?: string): RrpReply | undefined {
    const flow = expiry === "not-completed-in-time" && begun !== undefined ? flowBegunBy(begun) : undefined;
    const reason = expiry === "not-completed-in-time" && flow === undefined ? "silence" : expiry;
    const refused = { kind: "refused", flow: flow ?? "rrp", reason, offenders: [], effects: [] } as const;
    if (this.#leftOut === this.#rowOf(refused)) return undefined;
    const before = this.#state;
    this.#move("expired");
    if (this.#state === before) return undefined;
    const executed = this.#world.refuse(refused, this.#session, undefined);
    const { text, code } = this.#dialect.answer(executed);
    return { text, code, closes: true, row: executed.row, server: executed.server };
  }

  /** Ends it: nobody is logged in any more. */
  end(): void {
    const { registrar: _, ...session } = this.#session;
    this.#become(session);
  }

  /** Fulfilled once all that was written so far is safe; undefined where it is safe already. */
  kept(): Promise<void> | undefined {
    return this.#world.kept();
  }

  #become(session: Session): void {
    this.#world.sessions.moved(this.#session.registrar, session.registrar);
    this.#session = session;
  }

  #reply(executed: Executed, { flow }: Decoded): RrpReply {
    const closing = this.#closingRow(executed, flow);
    if (closing !== undefined) this.#world.ledger.amend(executed.server, { row: closing });
    const { text, code, closes } = this.#dialect.answer(executed, closing);
    this.#move(this.#eventOf(executed.outcome, flow, closes));
    return { text, code, closes: this.#state === "DIS", row: closing ?? executed.row, server: executed.server };
  }

  /** The row of a success that ends the session because the server is made to. */
  #closingRow({ outcome }: Executed, flow: RrpFlow | undefined): RowId | undefined {
    const isAsked = this.#world.policy.rrp.fault === "closing-after-success";
    if (!isAsked || outcome.kind !== "done" || flow === undefined || flow === "rrp-quit") return undefined;
    const { id } = answerRow(flow, "closing");
    return id === this.#leftOut ? undefined : id;
  }

  #eventOf(outcome: Outcome, flow: RrpFlow | undefined, closes: boolean): Event {
    if (closes) return flow === "rrp-quit" && outcome.kind === "done" ? "ended" : "broken";
    if (this.#state === "EXE") return "answered";
    if (outcome.kind === "done") return "accepted";
    return this.#isFailedAttempt(outcome.reason, flow) ? "failed" : "answered";
  }

  /** Whether an attempt to authenticate has failed. What comes too early, or fails for the server's sake, is none. */
  #isFailedAttempt(reason: string, flow: RrpFlow | undefined): boolean {
    if (reason === "not-logged-in") return this.#leftOut === "rrp/states/early-command-does-not-count";
    if (flow !== "rrp-session" || notCounted.has(reason)) return false;
    return reason !== "option-missing" || this.#leftOut !== "rrp/states/missing-option-counts";
  }

  #move(event: Event): void {
    this.#state = after(this.#state, event, this.#leftOut);
  }

  get #leftOut(): RowId | undefined {
    const { mutant } = this.#world;
    return mutant?.kind === "left-out" ? mutant.row : undefined;
  }

  #rowOf({ flow, reason }: { readonly flow: string; readonly reason: string }): RowId {
    return `${flow}/520/${reason}`;
  }
}

const notCounted: ReadonlySet<string> = new Set([
  "already-logged-in",
  "server-error-closing",
  "server-error-retry",
  "system-failure",
  "too-many-sessions",
]);
