import { Command } from "commander";
import { readJournal, runsIn } from "../steps/support/guest/journal.ts";
import { madeIn } from "../steps/support/guest/made.ts";
import { waitingIn } from "../steps/support/guest/waiting.ts";
import { loadProfile } from "../steps/support/profile/index.ts";
import { resolveSubject } from "../steps/support/resolve-subject.ts";
import { serverFailed, succeeded } from "./exit-codes.ts";
import { clean, journalFolder, told } from "./test/guest.ts";

interface Options {
  readonly profile: string;
  readonly run?: string;
  readonly out: string;
  readonly all?: true;
}

/** `eppraise clean`: removes from a server what runs have left behind. */
export function cleanCommand(): Command {
  return new Command("clean")
    .description("Remove from a server what a run has left behind, as its journal tells.")
    .requiredOption("--profile <file>", "the server's profile")
    .option("--run <id>", "which run; without it, runs that left something are listed")
    .option("--all", "also what waits for its second half")
    .option("--out <folder>", "where the reports of the run went", "reports/out")
    .addHelpText(
      "after",
      `
Examples:
  eppraise clean --profile my-registry.yaml
  eppraise clean --profile my-registry.yaml --run 0fq81kx2a

Ends with 1 where something could not be removed yet.`,
    )
    .action(async (options: Options) => {
      process.exitCode = await cleanUp(options);
    });
}

async function cleanUp({ profile: path, run, out, all }: Options): Promise<number> {
  const profile = loadProfile(path);
  if (profile.target === "builtin") throw new Error("the built-in simulator ends with each run and leaves nothing");
  const folder = journalFolder(out);
  if (run === undefined) {
    process.stdout.write(`${listed(folder, path).join("\n")}\n`);
    return succeeded;
  }
  const cleaned = await clean(resolveSubject(profile, path), folder, run, { withWaiting: all === true });
  process.stdout.write(`${told(cleaned, run, Number.POSITIVE_INFINITY).join("\n")}\n`);
  return cleaned.left.length === 0 ? succeeded : serverFailed;
}

function listed(folder: string, profile: string): readonly string[] {
  const lines = runsIn(folder).flatMap((run) => {
    const entries = readJournal(folder, run);
    const [made, waiting] = [madeIn(entries, true).length, waitingIn(entries).length];
    return made === 0 ? [] : [`${run}  ${made} objects, ${waiting} scenarios that wait`];
  });
  return lines.length === 0
    ? [`No run has left anything behind, as far as the journals in ${folder} tell.`]
    : [...lines, "", `eppraise clean --profile ${profile} --run <id> removes them.`];
}
