import type { KeptWorld, Writer } from "./kept-world.ts";
import { after } from "./keys.ts";
import { type Level, StateError } from "./level.ts";

/** Worlds whose changes are written together. */
class Group {
  readonly worlds = new Set<KeptWorld>();
  readonly done: Promise<void>;
  resolve: () => void = () => undefined;
  reject: (error: Error) => void = () => undefined;

  constructor() {
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // Nobody may be waiting: the failure is told elsewhere too.
    this.done.catch(() => undefined);
  }
}

/**
 * Writes what worlds hand it, in one transaction after the other, each flushed to disk. While one is on its way, the next
 * gathers, so that sessions that are busy at the same time share a flush.
 */
export class GroupCommit implements Writer {
  readonly #level: Level;
  /** Rejected when something could not be written: nothing is safe any more then. Never fulfilled. */
  readonly failure: Promise<never>;
  #fail: (error: Error) => void = () => undefined;
  #failed: Error | undefined;
  #next: Group | undefined;
  #flying: Group | undefined;
  #isDue = false;
  #forgetting: Promise<void> = Promise.resolve();

  constructor(level: Level) {
    this.#level = level;
    this.failure = new Promise((_, reject) => {
      this.#fail = reject;
    });
    this.failure.catch(() => undefined);
  }

  touch(world: KeptWorld): void {
    this.#next ??= new Group();
    this.#next.worlds.add(world);
    if (this.#failed !== undefined) this.#next.reject(this.#failed);
    if (this.#isDue || this.#flying !== undefined) return;
    this.#isDue = true;
    // What else is read now belongs into the same flush.
    setImmediate(() => {
      this.#isDue = false;
      void this.#write();
    });
  }

  kept(world: KeptWorld): Promise<void> | undefined {
    const group = [this.#next, this.#flying].find((one) => one?.worlds.has(world));
    return group?.done;
  }

  forget(prefix: string): void {
    const clear = () => this.#level.clear({ gte: prefix, lt: after(prefix) });
    this.#forgetting = this.#forgetting.then(() => this.#settled().then(clear)).catch(() => undefined);
  }

  /** Fulfilled once nothing is left to write. */
  async idle(): Promise<void> {
    await this.#settled().catch(() => undefined);
    await this.#forgetting;
  }

  async #settled(): Promise<void> {
    while (this.#failed === undefined && (this.#next ?? this.#flying)) await (this.#next ?? this.#flying)?.done;
  }

  async #write(): Promise<void> {
    while (this.#next !== undefined) {
      const group = this.#next;
      this.#next = undefined;
      this.#flying = group;
      try {
        const operations = [...group.worlds].flatMap((world) => world.operations());
        await this.#level.batch(operations, { sync: true });
        group.resolve();
      } catch (error) {
        // What is in memory and what is on disk differ from now on: whoever waits is never answered.
        const failure = new StateError(`the state cannot be written: ${(error as Error).message}`, { cause: error });
        this.#failed = failure;
        for (const one of [group, this.#next]) one?.reject(failure);
        this.#fail(failure);
        return;
      }
      this.#flying = undefined;
    }
  }
}
