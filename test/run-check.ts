// Runs one check as a process of its own, with a limit of time, and keeps what it printed.

import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Check } from "./checks.ts";
import type { Counts } from "./counts.ts";

/** A check that has been tried. `seconds` is by the wall clock. */
export interface Tried {
  readonly check: Check;
  readonly counts: Counts;
  readonly seconds: number;
  readonly output: string;
}

/** The process that runs now, so that an interrupted run leaves none behind. */
let running: { readonly pid: number } | undefined;

/** Stops the check that runs now, with everything that it started. SIGTERM lets it tidy up first. */
export function stop(signal: "SIGTERM" | "SIGKILL"): void {
  if (running === undefined) return;
  try {
    // A detached child leads a group; Windows has none.
    process.kill(process.platform === "win32" ? running.pid : -running.pid, signal);
  } catch {
    // It ended by itself.
  }
}

/** How this very npm is started, which works where `npm` is a shell script or a .cmd file too. */
function npm(): readonly string[] {
  const script = process.env.npm_execpath;
  return script?.endsWith("js") ? [process.execPath, script] : ["npm"];
}

/** Runs the check in the folder `root`. What it prints is given to `hear` while it runs. Never rejects. */
export async function runCheck(check: Check, root: string, hear: (text: string) => void): Promise<Tried> {
  const started = process.hrtime.bigint();
  const evidence = check.evidence === undefined ? undefined : join(root, check.evidence);
  if (evidence !== undefined) rmSync(evidence, { force: true });
  const { ok, output } = await processOf(check, root, hear);
  const counts = check.count({ ok, output, ...read(evidence) });
  return { check, counts, output, seconds: Number(process.hrtime.bigint() - started) / 1e9 };
}

function processOf(check: Check, root: string, hear: (text: string) => void): Promise<{ ok: boolean; output: string }> {
  const [program = "npm", ...first] = npm();
  const rest = check.options === undefined ? [] : ["--", ...check.options];
  // Colours would get between a word and its number.
  const { FORCE_COLOR: _, ...env } = process.env;
  const child = spawn(program, [...first, "run", "--silent", check.script, ...rest], {
    cwd: root,
    env,
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  running = child.pid === undefined ? undefined : { pid: child.pid };
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      parts.push(text);
      hear(text);
    });
  }
  const minutes = check.minutes ?? 10;
  return new Promise((resolve) => {
    const limit = setTimeout(() => {
      parts.push(`\nStopped: it took longer than ${minutes} minutes.\n`);
      stop("SIGTERM");
      grace = setTimeout(stop, 10_000, "SIGKILL");
    }, minutes * 60_000);
    let grace: NodeJS.Timeout | undefined;
    const end = (ok: boolean) => {
      clearTimeout(limit);
      clearTimeout(grace);
      running = undefined;
      resolve({ ok, output: parts.join("") });
    };
    child.once("error", (error) => {
      parts.push(`${error.message}\n`);
      end(false);
    });
    child.once("close", (code) => end(code === 0));
  });
}

function read(path: string | undefined): { evidence?: string } {
  try {
    return path === undefined ? {} : { evidence: readFileSync(path, "utf8") };
  } catch {
    return {};
  }
}
