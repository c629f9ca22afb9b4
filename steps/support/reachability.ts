import { NoConnection, NotTestable } from "./verdicts.ts";

/** So many connections in a row that took all of their time end the waiting. */
const patience = 5;
/** How long nobody is waited for then, milliseconds. */
const pause = 30_000;

/**
 * Whether it is worth waiting for a connection. A server that is gone without a word costs each scenario the whole time
 * limit; after a few of those it is only tried again now and then, and what cannot be tried says so at once.
 */
export class Reachability {
  #lost = 0;
  #last = "";
  #triedAt = 0;

  /** Opens a connection. Fails with NoConnection, or with NotTestable where it is not even tried. */
  async over<T>(open: () => Promise<T>): Promise<T> {
    if (this.#lost >= patience && performance.now() - this.#triedAt < pause)
      throw new NotTestable(`the server cannot be reached any more: ${this.#lost} attempts failed, ${this.#last}`);
    this.#triedAt = performance.now();
    try {
      const opened = await open();
      this.#lost = 0;
      return opened;
    } catch (error) {
      this.#last = error instanceof Error ? error.message : String(error);
      // A refusal is quick, and may be what a scenario is about.
      this.#lost = error instanceof OutOfTime ? this.#lost + 1 : 0;
      throw new NoConnection(this.#last);
    }
  }
}

/** Something took more than its time. */
export class OutOfTime extends Error {
  override readonly name = "OutOfTime";
}
