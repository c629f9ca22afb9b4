import type { Session } from "../registry/session.ts";
import type { Expiry, RrpConversation, RrpReply } from "../rrp/conversation.ts";
import type { Decoded } from "../rrp/decode/index.ts";
import { CommandReader, type LineLimits, type RawLine } from "../rrp/lines.ts";
import { Dialogue, type Line } from "./dialogue.ts";

/** Limits in milliseconds. */
export interface Timeouts {
  readonly begin: number;
  readonly command: number;
  readonly session: number;
}

/** One client's connection: commands in, answers out, one after the other. RFC 2832 section 4. */
export class RrpConnection {
  readonly number: number;
  readonly #conversation: RrpConversation;
  readonly #dialogue: Dialogue<readonly RawLine[], Decoded, RrpReply>;
  readonly #reader: CommandReader;
  readonly #timeouts: () => Timeouts;
  /** Since the last answer, since the command was begun, and since the connection stood. */
  #silentFor = 0;
  #commandFor = 0;
  #openFor = 0;

  /** The timeouts are asked for whenever they are needed: they may change while the connection stands. */
  constructor(line: Line, conversation: RrpConversation, sizes: LineLimits, timeouts: () => Timeouts) {
    this.number = line.number;
    this.#conversation = conversation;
    this.#reader = new CommandReader(sizes);
    this.#timeouts = timeouts;
    this.#dialogue = new Dialogue(line, {
      conversation,
      document: documentOf,
      text: ({ text }) => text,
      octets: ({ text }) => Buffer.from(text, "latin1"),
      who: () => conversation.session.registrar,
      isMidway: () => this.#reader.isMidCommand,
      answered: () => {
        this.#silentFor = 0;
        this.#commandFor = 0;
      },
    });
    line.socket.on("data", (piece: Buffer) => this.#take(piece));
    this.#dialogue.greet(conversation.greet());
  }

  get session(): Session {
    return this.#conversation.session;
  }

  /** Whether more can be said on it. */
  get isOpen(): boolean {
    return !this.#dialogue.isOver;
  }

  /** Lets time pass without a word from the client, and says whether that ended the connection. */
  passIdle(milliseconds: number): boolean {
    if (!this.isOpen) return false;
    this.#openFor += milliseconds;
    if (this.#reader.isMidCommand) this.#commandFor += milliseconds;
    else this.#silentFor += milliseconds;
    const expiry = this.#expired();
    return expiry !== undefined && this.#expire(expiry);
  }

  /** Ends the connection after what is being sent. */
  close(): void {
    this.#dialogue.close();
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
    if (reply !== undefined) this.#dialogue.say(reply);
    return reply !== undefined;
  }

  #take(piece: Buffer): void {
    if (!this.isOpen) return;
    const taken = this.#reader.take(piece);
    const commands = taken.flatMap((one) => ("lines" in one ? [one.lines] : []));
    this.#dialogue.take(commands, commands.length < taken.length ? () => this.#break() : undefined);
  }

  #break(): void {
    this.#dialogue.garbled("the command is larger than the server takes");
    if (!this.#expire("command-too-large")) this.close();
  }
}

/** The lines of a command as they came, without the dot that ends it. */
function documentOf(lines: readonly RawLine[]): Uint8Array {
  return Buffer.from(lines.map(({ text }) => text).join("\r\n"), "latin1");
}
