import { type EppCode, refusalRow } from "../../catalogue/index.ts";
import { readFrame } from "../../xsd/reader.ts";
import { type Asked, objectOf } from "../faults/changes/index.ts";
import type { Fault } from "../faults/kinds/index.ts";
import { freshSession, type Peer, type Session } from "../registry/session.ts";
import { type Channel, clientChannel, type Executed, type World } from "../registry/world.ts";
import { type Decoded, decode } from "./decode/index.ts";
import type { Dialect } from "./dialect.ts";
import { Disguise } from "./disguise/index.ts";
import { envelopeShapes, response } from "./encode/envelope.ts";

/** What goes back to the client. */
export interface Reply {
  readonly document: string;
  readonly code: number;
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

/** The row of a failure of the registry's own. */
const failedRow = refusalRow(undefined, "command-failed").id;

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
    return this.execute(this.read(document));
  }

  /** Reads a document; nothing is done yet. */
  read(document: Uint8Array): Decoded {
    const { mutant, policy } = this.#world;
    return decode(document, mutant?.kind === "left-out" ? mutant.row : undefined, policy.nameServers);
  }

  /** What was read is about, as far as it could be read. */
  about(decoded: Decoded): Asked {
    const { clientId } = decoded;
    const command = "command" in decoded ? decoded.command : undefined;
    const wanted = command?.flow === "login" ? command.registrar : undefined;
    const registrar = this.#session.registrar ?? wanted;
    const object = command && objectOf(command);
    return {
      ...(command && { flow: command.flow }),
      ...(registrar !== undefined && { registrar }),
      ...(clientId !== undefined && { client: clientId }),
      ...(object && { object }),
    };
  }

  /** Does what was read, and answers. */
  execute(decoded: Decoded): Reply {
    const executed =
      "command" in decoded
        ? this.#world.execute(decoded.command, this.#session, this.#channel)
        : this.#world.refuse(decoded.refused, this.#session, decoded.clientId);
    this.#become(executed.session);
    return this.#reply(executed, decoded.clientId);
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

  /** Answers that the registry failed; with the transaction id of the execution, if there was one. */
  fail({ clientId }: Decoded, code: EppCode, server: string = this.#world.nextServerId()): Reply {
    const client = clientId === undefined ? {} : { client: clientId };
    const document = response({ code, server, ...client }, {}, undefined, envelopeShapes);
    return { document, code, closes: code >= 2500, row: failedRow, server };
  }

  /** How an answer can be made to say more, or be written otherwise. */
  disguise(reply: Reply) {
    const disguise = new Disguise(reply.document);
    return {
      fits: (fault: Fault) => disguise.fits(fault),
      with: (faults: readonly Fault[]): Reply => ({ ...reply, document: disguise.with(faults) }),
    };
  }

  #become(session: Session): void {
    if (this.#channel.source === "client") this.#world.sessions.moved(this.#session.registrar, session.registrar);
    this.#session = session;
  }

  #reply(executed: Executed, clientId: string | undefined): Reply {
    const { document, code } = this.#dialect.answer(executed, clientId, this.#world.policy);
    const { row, server } = executed;
    const reply = { document, code, closes: code === 1500 || code >= 2500, row, server };
    if (this.#world.mutant !== undefined) return reply;
    const reading = readFrame(Buffer.from(document));
    if (reading.ok) return reply;
    const failed = this.#world.fail(executed, `invalid answer: ${reading.problems[0]?.message}\n${document}`);
    return { ...this.#dialect.answer(failed, clientId), closes: false, row: failed.row, server };
  }
}
