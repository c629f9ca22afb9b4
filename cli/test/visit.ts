import type { Report } from "../../reports/model.ts";
import { readJournal, runsIn } from "../../steps/support/guest/journal.ts";
import type { Phase, RunSettings } from "../../steps/support/guest/settings.ts";
import { waitingIn } from "../../steps/support/guest/waiting.ts";
import type { ResolvedSubject } from "../../steps/support/resolve-subject.ts";
import { exitCodeOf, notRun, succeeded } from "../exit-codes.ts";
import { clean, guestRun, isGuestAt, journalFolder, stop, told } from "./guest.ts";
import { placesWithPauses, within } from "./pauses.ts";
import type { Selection } from "./select.ts";

/** What the command line says of how to behave on a server that is not ours. */
export interface VisitOptions {
  readonly profile: string;
  readonly out: string;
  readonly phase?: Phase;
  readonly run?: string;
  readonly clean: boolean;
  readonly dryRun?: true;
}

/** A run from its first scenario to the last thing that it removes. */
export interface Visit {
  readonly subject: ResolvedSubject;
  readonly selection: Selection;
  /** Sees to it that nothing more is sent from now on, and waits for what is on its way: for the suite to end, if it does. */
  interrupt(suite: Promise<unknown>): Promise<void>;
  /** Removes what the run has made. Gives what there is to say about it. */
  leave(): Promise<readonly string[]>;
  /** What the run ends with. */
  exitCode(report: Report): number;
}

/** Plans a run. Throws, in words for people, where its halves do not fit the subject or the journals. */
export function planVisit(subject: ResolvedSubject, selection: Selection, options: VisitOptions): Visit {
  const { phase } = options;
  if (!isGuestAt(subject) || options.dryRun) return atHome(subject, selection, options);
  const gone = phase === "verify" ? (options.run ?? lastWaiting(options)) : undefined;
  const run = guestRun(subject, {
    out: options.out,
    ...(phase !== undefined && { phase }),
    ...(gone !== undefined && { gone }),
  });
  return {
    subject: { ...subject, run },
    selection: phase === undefined ? selection : split(selection, run),
    interrupt: (suite) => stop(run, suite, subject.profile.timeouts.answer),
    leave: async () => [...(options.clean ? await left(subject, run) : kept(run)), ...next(run, options)],
    exitCode: (report) => exitCodeOfHalf(report, phase),
  };
}

/** A world of our own is put back or thrown away: there is nothing to remove. */
function atHome(subject: ResolvedSubject, selection: Selection, { phase }: VisitOptions): Visit {
  if (phase !== undefined && isGuestAt(subject) === false)
    throw new Error("--phase is for servers without a clock that can be moved; on this one all is tried at once");
  return {
    subject,
    selection,
    interrupt: async () => {},
    leave: async () => [],
    exitCode: exitCodeOf,
  };
}

/** A half in which nothing failed is good; a second half in which nothing was ripe came too early. */
function exitCodeOfHalf(report: Report, phase: Phase | undefined): number {
  const { passed, waived, "not applicable": notApplicable } = report.totals.scenarios;
  const isCalm = passed + waived + notApplicable === report.scenarios.length && report.run.problems.length === 0;
  if (phase === undefined || !isCalm) return exitCodeOf(report);
  return phase === "verify" && passed === 0 ? notRun : succeeded;
}

/** Only scenarios that wait are run in two halves; the second half only where there was a first. */
function split(selection: Selection, { folder, journal, phase }: RunSettings): Selection {
  const known =
    phase === "prepare" ? placesWithPauses() : waitingIn(readJournal(folder, journal)).map(({ scenario }) => scenario);
  const places = within(known, selection.places);
  if (places.length === 0)
    throw new Error(phase === "prepare" ? "no scenario here waits for time to pass" : "nothing here was prepared");
  return { ...selection, places };
}

function lastWaiting({ out }: VisitOptions): string {
  const folder = journalFolder(out);
  const run = runsIn(folder).findLast((id) => waitingIn(readJournal(folder, id)).length > 0);
  if (run === undefined)
    throw new Error(
      `no run has prepared anything, as far as the journals in ${folder} tell; begin with --phase prepare`,
    );
  return run;
}

async function left(subject: ResolvedSubject, { folder, journal }: RunSettings): Promise<readonly string[]> {
  try {
    return told(await clean(subject, folder, journal), journal);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [`What the run has made could not be removed: ${reason}`, `eppraise clean --run ${journal} tries again.`];
  }
}

function kept({ journal }: RunSettings): readonly string[] {
  return [`What the run has made is left there; eppraise clean --run ${journal} removes it.`];
}

/** What waits, and what to do about it. */
function next({ folder, journal, phase }: RunSettings, { profile }: VisitOptions): readonly string[] {
  if (phase === undefined) return [];
  const waiting = waitingIn(readJournal(folder, journal)).toSorted((one, other) => one.ripe.localeCompare(other.ripe));
  const [first, last] = [waiting[0], waiting.at(-1)];
  if (first === undefined || last === undefined) return ["No scenario waits for its second half."];
  return [
    `${waiting.length} scenarios wait for their second half, from ${first.ripe} on; the last until ${last.stale}:`,
    `  eppraise test --profile ${profile} --phase verify --run ${journal}`,
  ];
}
