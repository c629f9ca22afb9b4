import type { FaultKind } from "./kinds/index.ts";

/** What a client made of a connection that it should not trust: nothing yet, broke TLS off, left without a word, spoke. */
export type Reaction = "none-yet" | "refused-handshake" | "left" | "went-on";

/** On whom a fault strikes. */
export interface Circumstances {
  /** Which connection of the world, counted from 1. */
  readonly session?: number;
  readonly registrar?: string;
  /** What was asked. */
  readonly flow?: string;
  /** The client's transaction id. */
  readonly client?: string;
}

/** One time that a fault struck. */
export interface Strike extends Circumstances {
  /** Counted from 1 in each world. */
  readonly number: number;
  /** The fault's id, and its kind. */
  readonly fault: string;
  readonly kind: FaultKind;
  /** Real time, milliseconds since 1970. */
  readonly at: number;
  /** What was done. */
  readonly did: string;
  /** The server's transaction id of the command, where it was executed or answered. */
  readonly server?: string;
  /** Whether the command was executed; absent where there is none. */
  readonly executed?: boolean;
  /** Octets of the answer that were sent, of how many; for an answer that was cut off. */
  readonly octets?: { readonly sent: number; readonly of: number };
  /** For connections that a client should refuse: what it did. */
  readonly reaction?: Reaction;
}

/** What is written down of a strike, and may be corrected later. */
export type Deed = Omit<Strike, keyof Circumstances | "number" | "fault" | "kind" | "at">;

/** The last strikes in a world. Old ones are forgotten. */
export class Strikes {
  readonly #strikes = new Map<number, Strike>();
  readonly #capacity: number;
  #made = 0;

  constructor(capacity = 10_000) {
    this.#capacity = capacity;
  }

  /** The number of the newest strike; 0 where there is none. */
  get last(): number {
    return this.#made;
  }

  /** Writes a strike down and gives its number. */
  record(strike: Omit<Strike, "number">): number {
    const number = ++this.#made;
    this.#strikes.set(number, { number, ...strike });
    this.#strikes.delete(number - this.#capacity);
    return number;
  }

  /** Corrects what was written down, once more is known. */
  amend(number: number, deed: Partial<Deed>): void {
    const strike = this.#strikes.get(number);
    if (strike !== undefined) this.#strikes.set(number, { ...strike, ...deed });
  }

  find(number: number): Strike | undefined {
    return this.#strikes.get(number);
  }

  /** The newest last. */
  all(): readonly Strike[] {
    return [...this.#strikes.values()];
  }
}
