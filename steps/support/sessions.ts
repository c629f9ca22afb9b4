import type { EppConnection } from "./epp-connection.ts";
import type { Share } from "./pacing.ts";
import { NotApplicable } from "./verdicts.ts";

/** The connections of a run, and how many of them a registrar may have at once. */
export class Sessions {
  readonly #most: number;
  /** Every connection of this run: one that a scenario lost would keep the process from ending. */
  readonly #opened = new Map<string, Set<EppConnection>>();

  /** So many for each registrar, for all processes together; no limit where it is undefined. */
  constructor(most: number | undefined, { index, of }: Share) {
    this.#most = most === undefined ? Number.POSITIVE_INFINITY : Math.floor(most / of) + (index < most % of ? 1 : 0);
  }

  /** Whether a registrar may have no further connection, after idle ones were given up as long as there are any. */
  isFull(registrar: string, giveUpOne: () => boolean): boolean {
    while (this.#openOf(registrar).size >= this.#most) if (!giveUpOne()) return true;
    return false;
  }

  /** Why a further connection is not opened. */
  refusal(registrar: string): NotApplicable {
    const many = this.#most === 1 ? "1 connection" : `${this.#most} connections`;
    return new NotApplicable(`it takes more, and the profile's pacing allows registrar ${registrar} ${many} here`);
  }

  /** Counts a connection. */
  add(registrar: string, connection: EppConnection): void {
    this.#openOf(registrar).add(connection);
  }

  /** Ends all of them. */
  close(): void {
    for (const connections of this.#opened.values()) for (const connection of connections) connection.close();
  }

  #openOf(registrar: string): Set<EppConnection> {
    const known = this.#opened.get(registrar) ?? new Set();
    this.#opened.set(registrar, known);
    for (const connection of known) if (connection.isClosed) known.delete(connection);
    return known;
  }
}
