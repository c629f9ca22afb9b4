/** How a run came to its end, and what it left. */
export interface Ended<T> {
  /** Whether every scenario had its turn. */
  readonly complete: boolean;
  readonly value: T;
}

/**
 * The end of a run: what is to be written and removed then. It comes once, whoever asks for it first, the last scenario or a
 * signal; whoever asks later gets the same end. So a run never writes a second report over its own, nor removes things twice.
 */
export class Ending<T> {
  readonly #how: (complete: boolean) => Promise<T>;
  #ended: Promise<Ended<T>> | undefined;

  constructor(how: (complete: boolean) => Promise<T>) {
    this.#how = how;
  }

  get hasBegun(): boolean {
    return this.#ended !== undefined;
  }

  /** Ends the run, unless that has begun already. */
  come({ complete }: Pick<Ended<T>, "complete">): Promise<Ended<T>> {
    this.#ended ??= this.#how(complete).then((value) => ({ complete, value }));
    return this.#ended;
  }
}
