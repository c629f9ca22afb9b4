import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RunSettings } from "./settings.ts";

type Run = Pick<RunSettings, "folder" | "id">;

/**
 * Tells all processes of a run that it is over: none of them sends anything from now on. It is never taken back, since a
 * process may live a little longer than the one that started it; a run that goes on with another has an id of its own.
 */
export function stopRun(run: Run): void {
  mkdirSync(run.folder, { recursive: true });
  writeFileSync(flagOf(run), "");
}

/** Whether a run has been told that it is over. */
export function isStopped(run: Run): boolean {
  return existsSync(flagOf(run));
}

function flagOf({ folder, id }: Run): string {
  return join(folder, `${id}.stop`);
}
