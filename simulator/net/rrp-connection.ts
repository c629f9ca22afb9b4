import type { Socket } from "node:net";
import type { Session } from "../registry/session.ts";
import type { Expiry, RrpConversation, RrpReply } from "../rrp/conversation.ts";
import { CommandReader, type LineLimits } from "../rrp/lines.ts";

/** Limits in milliseconds. */
export interface Timeouts {
  readonly begin: number;
  readonly command: number;
  readonly session: number;
}

/** One client's connection: commands in, answers out, one after the other. RFC 2832 section 4. */
export class RrpConnection {
  readonly #socket: Socket;
  readonly #conversation: RrpConversation;
  readonly #reader: CommandReader;
  readonly #timeouts: () => Timeouts;
  /** Since the last answer, since the command was begun, and since the connection stood. */
  #silentFor = 0;
  #commandFor = 0;
  #openFor = 0;
  #closing = false;

  /** The timeouts are asked for whenever they are needed: they may change while the connection stands. */
  constructor(socket: Socket, conversation: RrpConversation, limits: LineLimits, timeouts: () => Timeouts) {
    this.#socket = socket;
    this.#conversation = conversation;
    this.#reader = new CommandReader(limits);
    this.#timeouts = timeouts;
    socket.setNoDelay(true);
    socket.on("data", (piece: Buffer) => this.#take(piece));
    socket.on("error", () => socket.destroy());
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
    this.#socket.destroySoon();
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
    for (const taken of this.#reader.take(piece)) {
      if (this.#closing) return;
      if ("isTooLarge" in taken) {
        if (!this.#expire("command-too-large")) this.close();
        return;
      }
      this.#send(this.#conversation.answer(taken.lines));
      this.#silentFor = 0;
      this.#commandFor = 0;
    }
  }

  #send({ text, closes }: RrpReply): void {
    if (!this.#socket.write(text, "latin1") && !this.#socket.isPaused()) {
      // A client that does not read is not read from either.
      this.#socket.pause();
      this.#socket.once("drain", () => this.#socket.resume());
    }
    if (closes) this.close();
  }
}
