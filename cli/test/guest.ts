import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Cleaned, removeAll } from "../../steps/support/guest/cleaner.ts";
import { Clerk } from "../../steps/support/guest/clerk.ts";
import { Journal, readJournal } from "../../steps/support/guest/journal.ts";
import { madeIn } from "../../steps/support/guest/made.ts";
import { RrpClerk } from "../../steps/support/guest/rrp-clerk.ts";
import type { Phase, RunSettings } from "../../steps/support/guest/settings.ts";
import { stopRun } from "../../steps/support/guest/stop-flag.ts";
import { nameFor, newRunId } from "../../steps/support/names.ts";
import type { ResolvedSubject } from "../../steps/support/resolve-subject.ts";
import { Subject } from "../../steps/support/subject.ts";

/** Where the journals of runs are kept, given the folder of the reports; not every process runs in the same folder. */
export function journalFolder(out: string): string {
  return resolve(out, "journal");
}

/** Whether a subject is somebody else's too, so that what a run makes has to be written down and removed. */
export function isGuestAt({ profile }: ResolvedSubject): boolean {
  return !profile.capabilities.includes("reset");
}

/** How a run is to behave as a guest; its journal begins with what it is. With a run that is gone on with: in its journal. */
export function guestRun(
  { profile, destination }: ResolvedSubject,
  { out, phase, gone }: { readonly out: string; readonly phase?: Phase; readonly gone?: string },
): RunSettings {
  const id = newRunId();
  const { prefix } = profile.names;
  const folder = journalFolder(out);
  const settings = { id, prefix, folder, journal: gone ?? id, ...(phase !== undefined && { phase }) };
  if (gone === undefined) {
    const journal = new Journal(folder, id);
    const address = destination ? `${destination.host}:${destination.port}` : "";
    journal.write({ event: "began", run: id, subject: profile.name, address, prefix });
    journal.close();
  }
  return settings;
}

/**
 * Keeps a run, whatever processes it has, from sending anything more, and waits for what is on its way: until the suite has
 * ended, since then nobody waits for an answer any more, or until no answer is waited for, after so many milliseconds.
 */
export async function stop(run: RunSettings, suite: Promise<unknown>, patience: number): Promise<void> {
  stopRun(run);
  const over = new AbortController();
  const tooLong = sleep(patience, undefined, { signal: over.signal }).catch(() => {});
  await Promise.race([suite.catch(() => {}), tooLong]);
  over.abort();
}

/** Removes what a run has made, as its journal tells. Gives what became of it. */
export async function clean(
  resolved: ResolvedSubject,
  folder: string,
  run: string,
  { withWaiting = false } = {},
): Promise<Cleaned> {
  const made = madeIn(readJournal(folder, run), withWaiting);
  if (made.length === 0) return { removed: [], going: [], left: [] };
  const { run: _, ...plain } = resolved;
  nameFor({ id: newRunId(), prefix: resolved.profile.names.prefix });
  const subject = await Subject.open(plain);
  const clerks = { epp: new Clerk(subject), rrp: new RrpClerk(subject) };
  const journal = new Journal(folder, run);
  try {
    return await removeAll(clerks, made, ({ kind, name }) => journal.write({ event: "gone", kind, name }));
  } finally {
    journal.close();
    clerks.epp.close();
    await clerks.rrp.close();
    await subject.close();
  }
}

/** What became of it, in words: at most so many of what is left by name. */
export function told({ removed, going, left }: Cleaned, run: string, most = 10): readonly string[] {
  if (removed.length + going.length + left.length === 0) return [`Run ${run} has left nothing behind.`];
  const lines = [
    `Run ${run}: ${removed.length} of ${removed.length + going.length + left.length} objects removed.`,
    ...(going.length > 0 ? [`${going.length} more are being deleted by the server, which takes its time.`] : []),
    ...left.slice(0, most).map(({ kind, name, why }) => `Left: ${kind} ${name}: ${why}`),
    ...(left.length > most ? [`… and ${left.length - most} more`] : []),
  ];
  if (left.length > 0) lines.push(`eppraise clean --run ${run} tries again.`);
  return lines;
}
