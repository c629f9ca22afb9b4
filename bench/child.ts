import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A process of the benchmark's own that answers one message at a time. */
export class Child {
  readonly #process: ChildProcess;

  /** Starts a module beside this one. */
  constructor(module: string, args: readonly string[] = [], nodeOptions: readonly string[] = []) {
    this.#process = fork(fileURLToPath(new URL(module, import.meta.url)), args, {
      execArgv: ["--import", "tsx", ...nodeOptions],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
  }

  /** Says something and gives what comes back. Fails when the process ends instead. */
  ask<T>(message: object): Promise<T> {
    const answer = this.hear<T>();
    this.#process.send(message);
    return answer;
  }

  /** The next thing that it says. */
  hear<T>(): Promise<T> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null) => reject(new Error(`a process of the benchmark ended with ${code}`));
      this.#process.once("exit", onExit);
      this.#process.once("message", (answer) => {
        this.#process.off("exit", onExit);
        resolve(answer as T);
      });
    });
  }

  /** Ends it, and waits until it has. */
  async close(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill();
    await ended;
  }
}
