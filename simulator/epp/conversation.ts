import { readFrame } from "../../xsd/reader.ts";
import { freshSession, type Peer, type Session } from "../registry/session.ts";
import { type Channel, clientChannel, type Executed, type World } from "../registry/world.ts";
import { decode } from "./decode/index.ts";
import type { Dialect } from "./dialect.ts";

/** What goes back to the client. */
export interface Reply {
  readonly document: string;
  /** Whether the connection is closed after it. RFC 5730: 1500, 2500, 2501 and 2502 end it. */
  readonly closes: boolean;
  /** The row that answered, and the server's transaction id. */
  readonly row: string;
  readonly server: string;
}

/** A conversation that does not begin with a login: the tool channel's. */
export interface Opening {
  readonly session: Session;
  readonly channel: Channel;
}

/** One connection's exchange of documents with a world. */
export class Conversation {
  readonly #world: World;
  readonly #dialect: Dialect;
  readonly #channel: Channel;
  #session: Session;

  constructor(world: World, dialect: Dialect, peer: Peer, opening?: Opening) {
    this.#world = world;
    this.#dialect = dialect;
    this.#channel = opening?.channel ?? clientChannel;
    this.#session = opening?.session ?? freshSession(peer);
  }

  /** The session as it stands. */
  get session(): Session {
    return this.#session;
  }

  /** The greeting that a new connection gets without asking. RFC 5730 section 2.3. */
  greet(): Reply {
    return this.#reply(this.#world.execute({ flow: "hello", extensions: [] }, this.#session), undefined);
  }

  /** Answers one document. */
  answer(document: Uint8Array): Reply {
    const { mutant, policy } = this.#world;
    const decoded = decode(document, mutant?.kind === "left-out" ? mutant.row : undefined, policy.nameServers);
    const executed =
      "command" in decoded
        ? this.#world.execute(decoded.command, this.#session, this.#channel)
        : this.#world.refuse(decoded.refused, this.#session, decoded.clientId);
    this.#session = executed.session;
    return this.#reply(executed, decoded.clientId);
  }

  #reply(executed: Executed, clientId: string | undefined): Reply {
    const { document, code } = this.#dialect.answer(executed, clientId, this.#world.policy);
    const { row, server } = executed;
    const reply = { document, closes: code === 1500 || code >= 2500, row, server };
    if (this.#world.mutant !== undefined) return reply;
    const reading = readFrame(Buffer.from(document));
    if (reading.ok) return reply;
    const failed = this.#world.fail(executed, `invalid answer: ${reading.problems[0]?.message}\n${document}`);
    return { document: this.#dialect.answer(failed, clientId).document, closes: false, row: failed.row, server };
  }
}
