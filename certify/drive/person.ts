import { createInterface, type Interface } from "node:readline";
import type { Driver, Task, Word } from "./driver.ts";

/** Somebody who reads the screen and works the client. Whether a task is done shows in the traffic alone. */
export class Person implements Driver {
  readonly confirms = false;
  readonly #lines: Interface | undefined;

  /** `input` is where `skip` is typed; nobody can skip where it is left out. */
  constructor(input?: NodeJS.ReadableStream) {
    this.#lines = input && createInterface({ input });
  }

  begin(): void {}

  ask(_task: Task, signal: AbortSignal): Promise<Word> {
    return new Promise((resolve) => {
      const hear = (line: string) => {
        if (line.trim().toLowerCase() === "skip") resolve({ kind: "skipped", reason: "it was skipped by hand" });
      };
      this.#lines?.on("line", hear);
      signal.addEventListener("abort", () => this.#lines?.off("line", hear));
    });
  }

  end(): Promise<void> {
    this.#lines?.close();
    return Promise.resolve();
  }
}
