import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError, Option } from "commander";
import { startBuiltIn } from "../steps/support/builtin.ts";
import type { Phase } from "../steps/support/guest/settings.ts";
import { joinWaivers, loadProfile, type Profile, readWaivers } from "../steps/support/profile/index.ts";
import { type ResolvedSubject, resolveSubject } from "../steps/support/resolve-subject.ts";
import { succeeded } from "./exit-codes.ts";
import { type ReportOptions, withReportOptions } from "./reporting.ts";
import { refuseUnreachable } from "./test/reachable.ts";
import { run } from "./test/run.ts";
import { NothingToRepeat, select } from "./test/select.ts";
import { planVisit } from "./test/visit.ts";

interface Options extends ReportOptions {
  readonly profile: string;
  readonly tags?: string;
  readonly row: readonly string[];
  readonly shard?: string;
  readonly parallel: number;
  readonly strict?: true;
  readonly waivers?: string;
  readonly dryRun?: true;
  readonly rerun?: "failed";
  readonly phase?: Phase;
  readonly run?: string;
  readonly clean: boolean;
  readonly place: readonly string[];
}

const referenceProfile = fileURLToPath(new URL("../profiles/reference.yaml", import.meta.url));

/** `eppraise test`: runs the features against a subject and writes the reports. */
export function testCommand(): Command {
  const command = new Command("test")
    .description("Run the features against a server: the built-in simulator, or that of a profile.")
    .argument("[place...]", "features to run, as file or file:line below features/")
    .addOption(new Option("--profile <file>", "who is tested").default(referenceProfile, "the built-in simulator"))
    .option("--tags <expression>", "only scenarios with these tags, such as '@login and not @needs:clock'")
    .addOption(
      new Option("--row <id>", "only scenarios of this row; may be given more than once")
        .argParser(collected)
        .default([], "all"),
    )
    .option("--shard <i/n>", "only the i-th of n parts; eppraise merge joins their reports", shard)
    .addOption(new Option("--parallel <n>", "so many processes at once").argParser(whole).default(0, "one"))
    .option("--strict", "rows where the standard leaves a choice count too (the profile may say so as well)")
    .option("--waivers <file>", "failures that were agreed on, beside those of the profile")
    .option("--dry-run", "list what would run, and run nothing")
    .addOption(new Option("--rerun <which>", "only the scenarios that did not pass last time").choices(["failed"]))
    .addOption(
      new Option("--phase <half>", "of scenarios for which days pass: what is before that, or after").choices([
        "prepare",
        "verify",
      ]),
    )
    .option("--run <id>", "with --phase verify: the run that prepared them")
    .option("--no-clean", "leave on the server what the run has made");
  return withReportOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  eppraise test --row login/2200/bad-registrar-password
  eppraise test --profile my-registry.yaml --tags @login
  eppraise test --strict --waivers waivers.yaml --report junit,markdown
  eppraise test --rerun failed
  eppraise test --profile my-registry.yaml --phase prepare`,
    )
    .action(async (place: string[], options: Omit<Options, "place">) => {
      process.exitCode = await test({ ...options, place });
    });
}

async function test(options: Options): Promise<number> {
  try {
    const profile = loadProfile(options.profile);
    const files = [profile.waiversFile, options.waivers].filter((file) => file !== undefined);
    const waivers = joinWaivers([profile.waivers, ...files.map(readWaivers)]);
    const selection = select(options);
    const { subject, close } = await ready(profile, options.profile);
    try {
      if (!options.dryRun) await refuseUnreachable(subject);
      const { profile: path, strict, ...how } = options;
      return await run(planVisit(subject, selection, options), {
        ...how,
        ...(path !== referenceProfile && { profile: path }),
        strict: strict ?? profile.strict,
        waivers,
      });
    } finally {
      await close();
    }
  } catch (error) {
    if (error instanceof NothingToRepeat) {
      process.stdout.write(`${error.message}\n`);
      return succeeded;
    }
    if (process.env.DEBUG) console.error(error);
    throw error;
  }
}

async function ready(
  profile: Profile,
  path: string,
): Promise<{ subject: ResolvedSubject; close: () => Promise<void> }> {
  if (profile.target === "builtin") return startBuiltIn(profile);
  return { subject: resolveSubject(profile, path), close: async () => {} };
}

function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function shard(value: string): string {
  const [, part, of] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(value) ?? [];
  if (part === undefined || Number(part) > Number(of)) throw new InvalidArgumentError("it is i/n, such as 1/2.");
  return value;
}

function whole(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("it is a whole number.");
  return Number(value);
}
