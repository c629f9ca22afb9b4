import { answerRow, type RowId } from "../../catalogue/index.ts";
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
  /** Whether the connection is closed after it. */
  readonly closes: boolean;
  /** The row that answered; the banner has no transaction. */
  readonly row: RowId;
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
    return { text: this.#dialect.banner(banner), closes: false, row: answerRow("rrp", "banner").id };
  }

  /** Answers one command. */
  answer(lines: readonly RawLine[]): RrpReply {
    const { policy } = this.#world;
    const decoded = decode(lines, {
      version: policy.rrp.version,
      defaultYears: policy.rrp.defaultYears,
      sessionsOf: this.#surroundings.sessionsOf,
      ...(this.#leftOut !== undefined && { leftOut: this.#leftOut }),
    });
    this.#move("requested");
    const executed =
      "command" in decoded
        ? this.#world.execute(decoded.command, this.#session)
        : this.#world.refuse(decoded.refused, this.#session, undefined);
    this.#become(executed.session);
    return this.#reply(executed, decoded);
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
    return { text: this.#dialect.answer(executed).text, closes: true, row: executed.row };
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
    const { text, closes } = this.#dialect.answer(executed, closing);
    this.#move(this.#eventOf(executed.outcome, flow, closes));
    return { text, closes: this.#state === "DIS", row: closing ?? executed.row };
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
