import type { ObjectName } from "../faults/changes/index.ts";
import type { Fault } from "../faults/kinds/index.ts";

// What a conversation lets the weather do, in any protocol.

/** What is known of something that was read, before it is executed. */
export interface Asked {
  readonly flow?: string;
  /** Who asks: who is logged in, or wants to be. */
  readonly registrar?: string;
  /** The client's transaction id. */
  readonly client?: string;
  readonly object?: ObjectName;
}

/** As much of an answer as the weather needs to know. */
export interface Answered {
  readonly document: string;
  /** Whether the connection ends behind it. */
  readonly closes: boolean;
  /** The server's transaction id. */
  readonly server: string;
}

/** A document that can be made to say more, or to be written otherwise. */
export interface Rewritable {
  /** Whether the fault would change anything of it. */
  fits(fault: Fault): boolean;
  with(faults: readonly Fault[]): string;
}

/** A conversation step by step. `Q` is something read, `R` an answer. */
export interface Talk<Q, R extends Answered> {
  /** Reads a document; nothing is done yet. */
  read(document: Uint8Array): Q;
  about(question: Q): Asked;
  execute(question: Q): R;
  /** The answer that the registry failed; with the transaction id of the execution, if there was one. */
  fail(question: Q, code: 2400 | 2500 | 2502, server?: string): R;
  /** How a document can be written otherwise; absent where the protocol has no such thing. */
  disguise?(document: string): Rewritable;
}
