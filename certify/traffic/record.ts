import { type Decoded, decode } from "../../simulator/epp/decode/index.ts";
import type { Closed, Garbled, Opened, Received, Sent, Unsecured } from "../../simulator/net/watching.ts";
import type { Command } from "../../simulator/registry/commands/index.ts";
import { type Element, type Reading, readFrame } from "../../xsd/reader.ts";
import { objectsOf } from "./objects.ts";

/** What a client said, and what it was answered. Frames are read when somebody first asks what they say. */
export class Exchange {
  /** From 1, over all connections, in the order in which they arrived. */
  readonly number: number;
  readonly connection: Connection;
  readonly received: Received;
  /** Whether it was sent before the client can have had the answer to what came before it, or the greeting. */
  readonly isEarly: boolean;
  answer: Sent | undefined;
  #reading: Reading | undefined;
  #decoded: Decoded | undefined;
  #told: Element | undefined;

  constructor(number: number, connection: Connection, received: Received) {
    this.number = number;
    this.connection = connection;
    this.received = received;
    const before = connection.exchanges.at(-1);
    this.isEarly = received.early || (before === undefined ? connection.greeting : before.answer) === undefined;
  }

  get at(): number {
    return this.received.at;
  }

  /** The document as text. */
  get text(): string {
    return Buffer.from(this.received.document).toString();
  }

  /** The document, parsed and held against the schemas. */
  get reading(): Reading {
    this.#reading ??= readFrame(this.received.document);
    return this.#reading;
  }

  /** What the registry understood; absent where the frame was no command that it knows. */
  get command(): Command | undefined {
    this.#decoded ??= decode(this.received.document);
    return "command" in this.#decoded ? this.#decoded.command : undefined;
  }

  /** The client's transaction id, wherever it could be read. */
  get clientId(): string | undefined {
    this.#decoded ??= decode(this.received.document);
    return this.#decoded.clientId;
  }

  /** The document element of the answer; absent where there was none. */
  get told(): Element | undefined {
    if (this.#told === undefined && this.answer !== undefined)
      this.#told = readFrame(Buffer.from(this.answer.document)).root;
    return this.#told;
  }

  /** Whether it was carried out: an answer below 2000. */
  get isSuccess(): boolean {
    return this.answer !== undefined && this.answer.code < 2000;
  }

  /** What it asks for in a few words, such as `domain-create shop.example`. */
  get title(): string {
    const { command } = this;
    if (command === undefined) return "a frame that is no command";
    const names = objectsOf(command);
    return [command.flow, ...names.slice(0, 3), ...(names.length > 3 ? ["…"] : [])].join(" ");
  }
}

/** One connection of a client's, from its arrival to its end. */
export class Connection {
  /** From 1, in the order in which they arrived. */
  readonly number: number;
  /** When it arrived, milliseconds since 1970. */
  readonly at: number;
  readonly exchanges: Exchange[] = [];
  opened: Opened | undefined;
  /** Why it did not become a session. */
  unsecured: Unsecured | undefined;
  greeting: Sent | undefined;
  garbled: Garbled | undefined;
  closed: Closed | undefined;
  /** Whether a fault of the world's struck on it. */
  isStruck = false;

  constructor(number: number, at: number) {
    this.number = number;
    this.at = at;
  }

  get isOpen(): boolean {
    return this.opened !== undefined && this.closed === undefined;
  }

  /** The successful login, where there was one. */
  get login(): Exchange | undefined {
    return this.exchanges.find(({ command, isSuccess }) => command?.flow === "login" && isSuccess);
  }

  /** The services that were declared at login: URIs. */
  get services(): readonly string[] {
    const command = this.login?.command;
    return command?.flow === "login" ? [...command.objectServices, ...command.extensionServices] : [];
  }

  /** Who was logged in. */
  get registrar(): string | undefined {
    const command = this.login?.command;
    return command?.flow === "login" ? command.registrar : undefined;
  }
}
