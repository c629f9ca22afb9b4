import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Briefing, Driver, Task, Word } from "./driver.ts";

/** How long an adapter has to end by itself, in milliseconds. */
const patience = 3000;

/**
 * A program of the user's that drives the client: a JSON line a task on its standard input, a JSON line of its own when
 * it is done. What it says on standard error is shown. docs/certify.md has the protocol.
 */
export class Adapter implements Driver {
  readonly confirms = true;
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #ended: Promise<string>;
  #over: string | undefined;
  #waiting: { readonly step: number; readonly tell: (word: Word) => void } | undefined;

  /** Starts the program with the system's shell. */
  constructor(command: string) {
    // A group of its own, so that the shell and what it started end together.
    const detached = process.platform !== "win32";
    this.#child = spawn(command, { shell: true, detached, stdio: ["pipe", "pipe", "inherit"] });
    this.#child.stdin.on("error", () => undefined);
    createInterface({ input: this.#child.stdout }).on("line", (line) => this.#hear(line));
    this.#ended = new Promise((resolve) => {
      this.#child.once("error", (error) => resolve(`it could not be started: ${error.message}`));
      this.#child.once("close", (code, signal) =>
        resolve(signal ? `it was ended by ${signal}` : `it ended with ${code}`),
      );
    });
    void this.#ended.then((how) => {
      this.#over = how;
      this.#tell({ kind: "failed", reason: `the adapter is gone: ${how}` });
    });
  }

  begin(briefing: Briefing): void {
    this.#say({ event: "start", protocol: 1, ...briefing });
  }

  ask({ step, action, text, details }: Task, signal: AbortSignal): Promise<Word> {
    if (this.#over !== undefined)
      return Promise.resolve({ kind: "failed", reason: `the adapter is gone: ${this.#over}` });
    return new Promise((resolve) => {
      this.#waiting = { step, tell: resolve };
      signal.addEventListener("abort", () => {
        this.#waiting = undefined;
      });
      this.#say({ event: "step", step, action, text, ...details });
    });
  }

  async end(): Promise<void> {
    if (this.#over !== undefined) return;
    this.#say({ event: "end" });
    this.#child.stdin.end();
    const cut = setTimeout(() => this.#kill(), patience);
    await this.#ended;
    clearTimeout(cut);
  }

  #kill(): void {
    const { pid } = this.#child;
    try {
      if (pid !== undefined && process.platform !== "win32") process.kill(-pid, "SIGKILL");
      else this.#child.kill("SIGKILL");
    } catch {
      // It ended meanwhile.
    }
  }

  #say(value: object): void {
    this.#child.stdin.write(`${JSON.stringify(value)}\n`);
  }

  #hear(line: string): void {
    if (line.trim() === "") return;
    const word = wordIn(line);
    // A word about a step whose time is over comes too late.
    if (word.step !== undefined && word.step !== this.#waiting?.step) return;
    this.#tell(word.word);
  }

  #tell(word: Word): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.tell(word);
  }
}

/** What a line of an adapter's says. */
function wordIn(line: string): { readonly step?: number; readonly word: Word } {
  const value = parsed(line);
  const shown = line.length > 80 ? `${line.slice(0, 80)}…` : line;
  if (value === undefined)
    return { word: { kind: "failed", reason: `the adapter said something that is no JSON object: ${shown}` } };
  const { step, done, skip, reason } = value;
  const about = typeof step === "number" ? { step } : {};
  const why = typeof reason === "string" ? reason : "it gave no reason";
  if (skip === true) return { ...about, word: { kind: "skipped", reason: why } };
  if (done === true) return { ...about, word: { kind: "done" } };
  if (done === false) return { ...about, word: { kind: "failed", reason: `the adapter says that it failed: ${why}` } };
  return { ...about, word: { kind: "failed", reason: `the adapter's answer has neither "done" nor "skip": ${shown}` } };
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
