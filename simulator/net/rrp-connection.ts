import type { Socket } from "node:net";
import type { Session } from "../registry/session.ts";
import type { Expiry, RrpConversation, RrpReply } from "../rrp/conversation.ts";
import { CommandReader, type LineLimits, type Taken } from "../rrp/lines.ts";
import { InOrder } from "./in-order.ts";
import type { Place } from "./turns.ts";

/** Limits in milliseconds. */
export interface Timeouts {
  readonly begin: number;
  readonly command: number;
  readonly session: number;
}

/** What holds a connection back. */
export interface RrpBounds {
  readonly limits: LineLimits;
  readonly timeouts: () => Timeouts;
  /** Where it waits for its turn. */
  readonly turns: Place;
}

/** One client's connection: commands in, answers out, one after the other. RFC 2832 section 4. */
export class RrpConnection {
  readonly #socket: Socket;
  readonly #conversation: RrpConversation;
  readonly #reader: CommandReader;
  readonly #timeouts: () => Timeouts;
  readonly #turns: Place;
  readonly #unread: Taken[] = [];
  /** Answers that wait for what they tell to be safe. */
  readonly #answers: InOrder;
  /** Since the last answer, since the command was begun, and since the connection stood. */
  #silentFor = 0;
  #commandFor = 0;
  #openFor = 0;
  #closing = false;

  /** The timeouts are asked for whenever they are needed: they may change while the connection stands. */
  constructor(socket: Socket, conversation: RrpConversation, { limits, timeouts, turns }: RrpBounds) {
    this.#socket = socket;
    this.#conversation = conversation;
    this.#reader = new CommandReader(limits);
    this.#timeouts = timeouts;
    this.#turns = turns;
    // What could not be kept is not told.
    this.#answers = new InOrder(() => socket.destroy());
    socket.setNoDelay(true);
    socket.on("data", (piece: Buffer) => this.#take(piece));
    socket.on("error", () => socket.destroy());
    socket.once("close", () => {
      this.#closing = true;
      conversation.end();
    });
    this.#send(conversation.greet());
  }

  get session(): Session {
    return this.#conversation.session;
  }

  /** Whether more can be said on it. */
  get isOpen(): boolean {
    return !this.#closing;
  }

  /** Lets time pass without a word from the client, and says whether that ended the connection. */
  passIdle(milliseconds: number): boolean {
    if (this.#closing) return false;
    this.#openFor += milliseconds;
    if (this.#reader.isMidCommand) this.#commandFor += milliseconds;
    else this.#silentFor += milliseconds;
    const expiry = this.#expired();
    return expiry !== undefined && this.#expire(expiry);
  }

  /** Ends the connection after what is being sent. */
  close(): void {
    this.#closing = true;
    this.#answers.after(undefined, () => this.#socket.destroySoon());
  }

  #expired(): Expiry | undefined {
    const { begin, command, session } = this.#timeouts();
    if (this.#commandFor >= command) return "not-completed-in-time";
    if (this.#silentFor >= begin) return "silence";
    return this.#openFor >= session ? "session-too-long" : undefined;
  }

  /** Ends the session with a word on why. */
  #expire(expiry: Expiry): boolean {
    const reply = this.#conversation.expire(expiry, this.#reader.begun);
    if (reply !== undefined) this.#send(reply);
    return reply !== undefined;
  }

  #take(piece: Buffer): void {
    if (this.#closing) return;
    const isWaiting = this.#unread.length > 0;
    this.#unread.push(...this.#reader.take(piece));
    if (!isWaiting && this.#unread.length > 0) this.#turns.ask(() => this.#serve());
  }

  /** Answers the first command that waits, and asks for another turn where there are more. */
  #serve(): void {
    do {
      const taken = this.#unread.shift();
      if (this.#closing || taken === undefined) return;
      this.#answer(taken);
    } while (this.#unread.length > 0 && this.#turns.isFree);
    if (this.#unread.length === 0) {
      this.#readOn();
      return;
    }
    // Nothing more is read from who does not wait for answers before what is here is done.
    this.#socket.pause();
    this.#turns.ask(() => this.#serve());
  }

  #answer(taken: Taken): void {
    if ("isTooLarge" in taken) {
      if (!this.#expire("command-too-large")) this.close();
      return;
    }
    this.#send(this.#conversation.answer(taken.lines));
    this.#silentFor = 0;
    this.#commandFor = 0;
  }

  /** A client that does not read is not read from either. */
  #readOn(): void {
    if (this.#unread.length === 0 && !this.#socket.writableNeedDrain && this.#socket.isPaused()) this.#socket.resume();
  }

  /** Sends an answer once all that was written before it is safe, and after the answers before it. */
  #send({ text, closes }: RrpReply): void {
    if (closes) this.#closing = true;
    this.#answers.after(this.#conversation.kept(), () => {
      if (!this.#socket.write(text, "latin1") && !this.#socket.isPaused()) {
        this.#socket.pause();
        this.#socket.once("drain", () => this.#readOn());
      }
      if (closes) this.#socket.destroySoon();
    });
  }
}
