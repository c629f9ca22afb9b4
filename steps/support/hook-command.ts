import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { NotApplicable, NotTestable } from "./verdicts.ts";

/** A command of the profile. */
interface HookCommand {
  readonly command: readonly string[];
  /** Milliseconds. */
  readonly timeout: number;
}

/** What a command ends with that cannot do what it was asked: EX_UNAVAILABLE of sysexits. */
const unavailable = 69;
const mostOctets = 16 * 1024 * 1024;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
  readonly isLate: boolean;
}

/**
 * Runs a hook: the request's method and path are its last arguments, the body is its standard input as JSON, and what it
 * prints is the answer as JSON, or nothing. Fails with NotTestable when it fails, prints something else or takes too
 * long, and with NotApplicable when it says that it cannot do this.
 */
export async function runHook(
  name: string,
  { command, timeout }: HookCommand,
  folder: string,
  request: readonly string[],
  body: unknown,
): Promise<unknown> {
  const said = `hooks.${name}: ${[...command, ...request].join(" ")}`;
  const { code, out, errors, isLate } = await execute([...command, ...request], folder, timeout, body, said);
  const complaint = errors.trim().split("\n").slice(-5).join("; ").slice(0, 500);
  if (isLate) throw new NotTestable(`${said}: it took longer than ${timeout} ms`);
  if (code === unavailable) throw new NotApplicable(`${said}: the server's hook cannot do this. ${complaint}`.trim());
  if (code !== 0) throw new NotTestable(`${said}: it ended with ${code}. ${complaint}`.trim());
  if (out.trim() === "") return undefined;
  try {
    return JSON.parse(out);
  } catch {
    throw new NotTestable(`${said}: it printed something that is no JSON: ${out.trim().slice(0, 200)}`);
  }
}

function execute(
  [program = "", ...args]: readonly string[],
  folder: string,
  timeout: number,
  body: unknown,
  said: string,
): Promise<Ended> {
  return new Promise((fulfil, reject) => {
    const isPath = program.includes("/");
    const child = spawn(isPath ? resolve(folder, program) : program, args, { cwd: folder, detached: true });
    let [out, errors, isLate] = ["", "", false];
    // The whole group: what a shell has started would keep the pipes open.
    const end = () => {
      try {
        process.kill(-(child.pid ?? 0), "SIGKILL");
      } catch {
        child.kill("SIGKILL");
      }
    };
    const timer = setTimeout(() => {
      isLate = true;
      end();
    }, timeout);
    child.stdout.on("data", (piece: Buffer) => {
      out += piece;
      if (out.length > mostOctets) end();
    });
    child.stderr.on("data", (piece: Buffer) => {
      errors = `${errors}${piece}`.slice(-10_000);
    });
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(new NotTestable(`${said}: it cannot be run: ${error.message}`));
    });
    child.once("close", (code) => {
      clearTimeout(timer);
      fulfil({ code, out, errors, isLate });
    });
    // A command that does not read what it is told is no mistake.
    child.stdin.on("error", () => {});
    child.stdin.end(body === undefined ? "" : JSON.stringify(body));
  });
}
