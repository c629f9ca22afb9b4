/** Does one thing after the other, each as soon as what it waits for has happened; at once where it waits for nothing. */
export class InOrder {
  readonly #failed: () => void;
  /** The last thing that waits. */
  #last: Promise<void> | undefined;

  /** `failed`: what is done in place of what waited for something that did not happen. */
  constructor(failed: () => void) {
    this.#failed = failed;
  }

  /** Does something after all that was asked for before, and after a condition where there is one. */
  after(condition: Promise<void> | undefined, work: () => void): void {
    if (condition === undefined && this.#last === undefined) {
      work();
      return;
    }
    const last = Promise.all([this.#last, condition]).then(work, this.#failed);
    this.#last = last;
    void last.then(() => {
      if (this.#last === last) this.#last = undefined;
    });
  }
}
