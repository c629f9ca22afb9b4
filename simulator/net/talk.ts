import type { Asked } from "../faults/changes/index.ts";
import type { Fault } from "../faults/kinds/index.ts";

// What a conversation lets the weather do, in any protocol.

/** As much of an answer as the weather needs to know. */
export interface Answered {
  /** Whether the connection ends behind it. */
  readonly closes: boolean;
  /** The server's transaction id, where the protocol has any. */
  readonly server?: string;
}

/** An answer that can be made to say more, or to be written otherwise. */
export interface Rewritable<R> {
  /** Whether the fault would change anything of it. */
  fits(fault: Fault): boolean;
  with(faults: readonly Fault[]): R;
}

/** A conversation step by step. `I` is what comes off the wire, `Q` what was read of it, `R` an answer. */
export interface Talk<I, Q, R extends Answered> {
  /** Reads something; nothing is done yet. */
  read(input: I): Q;
  about(question: Q): Asked;
  execute(question: Q): R;
  /** The answer that the registry failed; with the transaction id of the execution, if there was one. */
  fail(question: Q, code: 2400 | 2500 | 2502, server?: string): R;
  /** How an answer can be written otherwise; absent where the protocol has no such thing. */
  disguise?(answer: R): Rewritable<R>;
}
