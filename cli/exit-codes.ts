import { against } from "../reports/counting.ts";
import type { Report } from "../reports/model.ts";

/** What the exit codes of all commands mean. */
export const exitCodes = {
  "everything that was asked held": 0,
  "who was tried failed: a scenario failed or could not be tried, or a rule was broken": 1,
  "the run could not be made: a profile, file, option or connection is wrong": 2,
  "the server did nothing wrong, but the run did: see its problems": 3,
  "the run was interrupted; its reports tell what was seen until then": 130,
} as const;

export const succeeded = 0;
export const serverFailed = 1;
export const notRun = 2;
export const runFailed = 3;
export const interrupted = 130;

/** The exit code for a run that ended by itself. */
export function exitCodeOf(report: Report): number {
  if (report.run.succeeded) return succeeded;
  return against(report).length > 0 ? serverFailed : runFailed;
}
