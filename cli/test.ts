import { readFileSync } from "node:fs";
import { resolve } from "node:path";
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
import { loadProfile, type Profile, ProfileError } from "../steps/support/profile.ts";
import { type ResolvedSubject, resolveSubject } from "../steps/support/subject.ts";
import { prettyXml } from "../xsd/pretty.ts";
import { interrupted, notRun, serverFailed, succeeded } from "./exit-codes.ts";
import { runSuite } from "./suite.ts";

interface Options {
  readonly profile: string;
  readonly tags?: string;
  readonly row: readonly string[];
  readonly shard?: string;
  readonly parallel: number;
  readonly dryRun?: true;
  readonly rerun?: "failed";
  readonly out: string;
  readonly place: readonly string[];
}

const referenceProfile = fileURLToPath(new URL("../profiles/reference.yaml", import.meta.url));

/** `eppraise test`: runs the features against a subject and writes the reports. */
export function testCommand(): Command {
  return new Command("test")
    .description("Run the features against a server: the built-in simulator, or that of a profile.")
    .argument("[place...]", "features to run, as file or file:line below features/")
    .option("--profile <file>", "who is tested", referenceProfile)
    .option("--tags <expression>", "only scenarios with these tags, such as '@login and not @needs:clock'")
    .option("--row <id>", "only scenarios of this row; may be given more than once", collected, [])
    .option("--shard <i/n>", "only the i-th of n parts", shard)
    .option("--parallel <n>", "so many processes at once", whole, 0)
    .option("--dry-run", "read everything and run nothing")
    .addOption(new Option("--rerun <which>", "only the scenarios that did not pass last time").choices(["failed"]))
    .option("--out <folder>", "where the reports go", "reports/out")
    .addHelpText(
      "after",
      `
Examples:
  eppraise test --row login/2200/bad-registrar-password
  eppraise test --profile my-registry.yaml --tags @login
  eppraise test --rerun failed`,
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
      return await run(subject, selection, options);
    } finally {
      await close();
    }
  } catch (error) {
    process.stderr.write(`eppraise: ${error instanceof Error ? error.message : error}\n`);
    if (!(error instanceof ProfileError) && process.env.DEBUG) console.error(error);
    return notRun;
  }
}

async function ready(
  profile: Profile,
  path: string,
): Promise<{ subject: ResolvedSubject; close: () => Promise<void> }> {
  if (profile.target === "builtin") return startBuiltIn(profile);
  return { subject: resolveSubject(profile, path), close: async () => {} };
}

interface Selection {
  readonly tags?: string;
  readonly places?: readonly string[];
}

function select({ tags, row, rerun, out, place }: Options): Selection {
  const known = new Set(allRows().map(({ id }) => id));
  for (const id of row) if (!known.has(id)) throw new Error(`--row ${id}: there is no such row; see eppraise list`);
  const wanted = [
    ...(tags ? [`(${tags})`] : []),
    ...(row.length > 0 ? [`(${row.map((id) => `@${id}`).join(" or ")})`] : []),
  ];
  const places = rerun === undefined ? place : failedPlaces(out);
  return { ...(wanted.length > 0 && { tags: wanted.join(" and ") }), ...(places.length > 0 && { places }) };
}

function failedPlaces(out: string): readonly string[] {
  const path = resolve(out, "report.json");
  let last: Report;
  try {
    last = JSON.parse(readFileSync(path, "utf8")) as Report;
  } catch {
    throw new Error(`--rerun failed: there is no report of an earlier run at ${path}`);
  }
  const failed = last.scenarios.filter(({ verdict }) => verdict !== "passed" && verdict !== "not applicable");
  if (failed.length === 0) throw new Error("--rerun failed: everything passed last time");
  return failed.map(({ file, line }) => `${file}:${line}`);
}

async function run(subject: ResolvedSubject, selection: Selection, options: Options): Promise<number> {
  const { stdout } = process;
  const rows = allRows();
  const bar = progress(stdout, process.env);
  const profileOption = options.profile === referenceProfile ? "" : ` --profile ${options.profile}`;
  const collector = new Collector({
    rows: new Set(rows.map(({ id }) => id)),
    repeat: (file, line) => `npx eppraise test${profileOption} ${file}:${line}`,
    onProgress: (done, total, counts) => bar.update(done, total, counts),
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
  const onInterrupt = () => void finish(false).finally(() => process.exit(interrupted));
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
    const report = await finish(true);
    if (report.scenarios.length === 0) throw new Error("no scenario was selected; see eppraise list");
    return report.run.succeeded || options.dryRun ? succeeded : serverFailed;
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
