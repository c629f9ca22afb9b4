import type { Closed, Garbled, Opened, Received, Sent, Unsecured } from "../../simulator/net/watching.ts";
import type { Deed } from "./deed.ts";
import { isSuccessCode, type Protocol } from "./protocol.ts";

/** What a client said, and what it was answered. Each protocol has its own way to read it. */
export abstract class Exchange {
  abstract readonly protocol: Protocol;
  /** From 1, over all connections, in the order in which they arrived. */
  readonly number: number;
  readonly connection: Connection;
  readonly received: Received;
  /** Whether it was sent before the client can have had the answer to what came before it, or the greeting. */
  readonly isEarly: boolean;
  answer: Sent | undefined;

  constructor(number: number, connection: Connection, received: Received) {
    this.number = number;
    this.connection = connection;
    this.received = received;
    const before = connection.exchanges.at(-1);
    this.isEarly = received.early || (before === undefined ? connection.greeting : before.answer) === undefined;
  }

  /** What it asks for; absent where it is nothing that the registry knows. */
  abstract get deed(): Deed | undefined;
  /** What it asks for in a few words, as who speaks the protocol would say it. */
  abstract get title(): string;
  /** What is wrong with it as such: ends of sentences that begin with what it is. */
  abstract get problems(): readonly string[];
  /** The client's transaction id, wherever it could be read; RRP has none. */
  abstract get clientId(): string | undefined;
  /** The services that it declares: URIs. Only a login of EPP's does. */
  abstract get declares(): readonly string[];
  /** Whether the client cannot know what became of it: no answer, or one that says that something broke. */
  abstract get isUnclear(): boolean;
  /** Whether the answer tells how things stand, be it that there is no such object. */
  abstract get isTelling(): boolean;
  /** Whether it may be said with nobody logged in. */
  abstract get mayComeFirst(): boolean;
  /** What was said, without the passwords that stand where they belong. */
  abstract get openText(): string;

  /** Hides the passwords in a document of its protocol. */
  abstract masked(document: string): string;
  /** Whether it is what the registry calls so: a flow of the protocol's. */
  abstract isOf(flow: string): boolean;

  get at(): number {
    return this.received.at;
  }

  /** The document as text. */
  get text(): string {
    return Buffer.from(this.received.document).toString();
  }

  /** Whether it was carried out. */
  get isSuccess(): boolean {
    return this.answer !== undefined && isSuccessCode(this.protocol, this.answer.code);
  }

  /** Whether it was answered, and not carried out. */
  get isRefused(): boolean {
    return this.answer !== undefined && !this.isSuccess;
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

  /** What the port speaks that it came to; absent where it was cut off before that showed. */
  get protocol(): Protocol | undefined {
    return this.opened?.protocol ?? this.unsecured?.protocol;
  }

  get isOpen(): boolean {
    return this.opened !== undefined && this.closed === undefined;
  }

  /** The successful login, where there was one. */
  get login(): Exchange | undefined {
    return this.exchanges.find(({ deed, isSuccess }) => deed?.what === "login" && isSuccess);
  }

  /** Whether the client has taken its leave. */
  get hasLogout(): boolean {
    return this.exchanges.some(({ deed, isSuccess }) => deed?.what === "logout" && isSuccess);
  }

  /** The services that were declared at login: URIs. */
  get services(): readonly string[] {
    return this.login?.declares ?? [];
  }

  /** Who was logged in. */
  get registrar(): string | undefined {
    return this.login?.answer?.registrar;
  }
}
