import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";

// What is built, as its users run it: it starts in a third of the time that the sources take. `npm run unit` builds it.
const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** What a command printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** A run of the command line in a process of its own. */
export interface Running {
  readonly process: ChildProcess;
  /** Fulfilled once the standard output matches. */
  prints(expected: RegExp): Promise<void>;
  /** What it has printed on the standard output by now. */
  seen(): string;
  readonly ended: Promise<Ended>;
}

/** An empty folder that is gone after the test. */
export function folder(test: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), "eppraise-cli-"));
  test.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/**
 * Starts `eppraise` with arguments, in a folder that is not the project's. As a group, a signal can reach it and the
 * processes that it starts at once, as Ctrl-C does: `process.kill(-pid, …)`.
 */
export function start(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  { asGroup = false }: { readonly asGroup?: boolean } = {},
): Running {
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: asGroup,
  });
  let [out, errors] = ["", ""];
  child.stdout.on("data", (piece: Buffer) => {
    out += piece;
  });
  child.stderr.on("data", (piece: Buffer) => {
    errors += piece;
  });
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, out, errors })));
  const prints = (expected: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (expected.test(out)) resolve();
      };
      look();
      child.stdout.on("data", look);
      void ended.then(() => reject(new Error(`ended without ${expected}: ${out}${errors}`)));
    });
  return { process: child, prints, seen: () => out, ended };
}

/** Runs `eppraise` to its end. */
export function run(cwd: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended> {
  return start(cwd, args, env).ended;
}
