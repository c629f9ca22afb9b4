// Starts npm from a test, where `npm` may be a shell script, a .cmd file or the npm that started the test.

import { spawnSync } from "node:child_process";

/** Runs npm in a folder and gives what it printed. Throws with everything that it said when it fails. */
export function npm(folder: string, ...args: readonly string[]): string {
  const script = process.env.npm_execpath;
  const [program, ...first] = script?.endsWith("js") ? [process.execPath, script] : ["npm"];
  return output(program ?? "npm", [...first, ...args], folder);
}

/** Runs a program in a folder and gives what it printed. Throws with everything that it said when it fails. */
export function output(program: string, args: readonly string[], folder: string): string {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status === 0) return stdout;
  throw new Error(`${[program, ...args].join(" ")} failed (${error?.message ?? status}):\n${stdout}${stderr}`);
}
