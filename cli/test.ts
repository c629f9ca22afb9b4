import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError, Option } from "commander";
import { allRows } from "../catalogue/rows.ts";
import { buildReport } from "../reports/build.ts";
import { Collector } from "../reports/collect.ts";
import { wantsColour } from "../reports/colour.ts";
import type { Report } from "../reports/model.ts";
import { progress } from "../reports/progress.ts";
import { renderClosing } from "../reports/table.ts";
import { writeReports } from "../reports/write.ts";
import { startBuiltIn } from "../steps/support/builtin.ts";
import type { Phase } from "../steps/support/guest/settings.ts";
import { loadProfile, type Profile } from "../steps/support/profile/index.ts";
import { type ResolvedSubject, resolveSubject } from "../steps/support/resolve-subject.ts";
import { prettyXml } from "../xsd/pretty.ts";
import { interrupted, notRun, succeeded } from "./exit-codes.ts";
import { runSuite } from "./suite.ts";
import { dryRun } from "./test/dry-run.ts";
import { refuseUnreachable } from "./test/reachable.ts";
import { NothingToRepeat, select } from "./test/select.ts";
import { planVisit, type Visit } from "./test/visit.ts";

interface Options {
  readonly profile: string;
  readonly tags?: string;
  readonly row: readonly string[];
  readonly shard?: string;
  readonly parallel: number;
  readonly dryRun?: true;
  readonly rerun?: "failed";
  readonly out: string;
  readonly phase?: Phase;
  readonly run?: string;
  readonly clean: boolean;
  readonly place: readonly string[];
}

const referenceProfile = fileURLToPath(new URL("../profiles/reference.yaml", import.meta.url));

/** `eppraise test`: runs the features against a subject and writes the reports. */
export function testCommand(): Command {
  return new Command("test")
    .description("Run the features against a server: the built-in simulator, or that of a profile.")
    .argument("[place...]", "features to run, as file or file:line below features/")
    .addOption(new Option("--profile <file>", "who is tested").default(referenceProfile, "the built-in simulator"))
    .option("--tags <expression>", "only scenarios with these tags, such as '@login and not @needs:clock'")
    .addOption(
      new Option("--row <id>", "only scenarios of this row; may be given more than once")
        .argParser(collected)
        .default([], "all"),
    )
    .option("--shard <i/n>", "only the i-th of n parts", shard)
    .addOption(new Option("--parallel <n>", "so many processes at once").argParser(whole).default(0, "one"))
    .option("--dry-run", "list what would run, and run nothing")
    .addOption(new Option("--rerun <which>", "only the scenarios that did not pass last time").choices(["failed"]))
    .addOption(
      new Option("--phase <half>", "of scenarios for which days pass: what is before that, or after").choices([
        "prepare",
        "verify",
      ]),
    )
    .option("--run <id>", "with --phase verify: the run that prepared them")
    .option("--no-clean", "leave on the server what the run has made")
    .option("--out <folder>", "where the reports go", "reports/out")
    .addHelpText(
      "after",
      `
Examples:
  eppraise test --row login/2200/bad-registrar-password
  eppraise test --profile my-registry.yaml --tags @login
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
    const selection = select(options);
    const { subject, close } = await ready(profile, options.profile);
    try {
      if (!options.dryRun) await refuseUnreachable(subject);
      return await run(planVisit(subject, selection, options), options);
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

async function run(visit: Visit, options: Options): Promise<number> {
  const { subject, selection } = visit;
  const { stdout } = process;
  const rows = allRows();
  const bar = progress(stdout, process.env);
  const profileOption = options.profile === referenceProfile ? "" : ` --profile ${options.profile}`;
  const collector = new Collector({
    rows: new Set(rows.map(({ id }) => id)),
    repeat: (file, line) => `npx eppraise test${profileOption} ${file}:${line}`,
    ...(!options.dryRun && { onProgress: (done, total, counts) => bar.update(done, total, counts) }),
  });
  const started = new Date();
  const finish = async (complete: boolean): Promise<Report> => {
    bar.end();
    const report = buildReport({
      run: {
        id: started.toISOString().replace(/[-:.]/g, ""),
        started: started.toISOString(),
        durationMs: Date.now() - started.getTime(),
        suite: suiteVersion(),
        node: process.version,
        ...(selection.tags !== undefined && { tags: selection.tags }),
        ...(options.shard !== undefined && { shard: options.shard }),
        complete,
      },
      subject: {
        name: subject.profile.name,
        profile: options.profile === referenceProfile ? "reference" : options.profile,
        address: subject.destination
          ? `${subject.destination.host}:${subject.destination.port}`
          : "built in, on loopback",
        builtIn: subject.profile.target === "builtin",
        capabilities: subject.profile.capabilities,
      },
      rows,
      scenarios: collector.scenarios(),
      problems: collector.problems(),
    });
    const written = await writeReports(report, options.out, { pretty: prettyXml });
    stdout.write(`${renderClosing(report, { colour: wantsColour(stdout, process.env), written })}\n`);
    return report;
  };
  const leave = async () => {
    for (const line of await visit.leave()) stdout.write(`${line}\n`);
  };
  const onInterrupt = () =>
    void finish(false)
      .then(() => visit.interrupt())
      .then(leave)
      .finally(() => process.exit(interrupted));
  process.once("SIGINT", onInterrupt);
  process.once("SIGTERM", onInterrupt);
  try {
    await runSuite({
      subject,
      ...selection,
      ...(options.shard !== undefined && { shard: options.shard }),
      parallel: options.parallel,
      dryRun: options.dryRun ?? false,
      onMessage: (envelope) => collector.accept(envelope),
    });
    // An empty report would take the place of the last one that says something.
    if (collector.scenarios().length === 0 && collector.problems().length === 0)
      throw new Error("no scenario is selected; eppraise list shows what there is");
    if (options.dryRun) {
      const { lines, isSound } = dryRun(collector.scenarios());
      stdout.write(`${lines.join("\n")}\n`);
      return isSound ? succeeded : notRun;
    }
    const report = await finish(true);
    await leave();
    return visit.exitCode(report);
  } finally {
    process.off("SIGINT", onInterrupt);
    process.off("SIGTERM", onInterrupt);
  }
}

function suiteVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  return version;
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
