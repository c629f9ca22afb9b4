import { readFileSync } from "node:fs";
import { allRows } from "../../catalogue/rows.ts";
import { buildReport } from "../../reports/build.ts";
import { Collector } from "../../reports/collect.ts";
import type { Report, Waiver } from "../../reports/model.ts";
import { progress } from "../../reports/progress.ts";
import type { ResolvedSubject } from "../../steps/support/resolve-subject.ts";
import { interrupted, notRun, succeeded } from "../exit-codes.ts";
import { type ReportOptions, tell } from "../reporting.ts";
import { runSuite } from "../suite.ts";
import { dryRun } from "./dry-run.ts";
import { Ending } from "./ending.ts";
import type { Selection } from "./select.ts";
import { onSignals } from "./signals.ts";
import type { Visit } from "./visit.ts";

/** How a run is made and judged. */
export interface RunOptions extends ReportOptions {
  /** The profile's path; absent for the one of the built-in simulator. */
  readonly profile?: string;
  readonly shard?: string;
  readonly parallel: number;
  readonly dryRun?: true;
  readonly strict: boolean;
  readonly waivers: readonly Waiver[];
}

/** Runs the chosen scenarios against a subject, writes the reports, and gives the exit code. */
export async function run(visit: Visit, options: RunOptions): Promise<number> {
  const { subject, selection } = visit;
  const bar = progress(process.stdout, process.env);
  const profileOption = options.profile === undefined ? "" : ` --profile ${options.profile}`;
  const collector = new Collector({
    rows: new Set(allRows().map(({ id }) => id)),
    repeat: (file, line) => `npx eppraise test${profileOption} ${file}:${line}`,
    ...(!options.dryRun && { onProgress: (done, total, counts) => bar.update(done, total, counts) }),
  });
  const started = new Date();
  const finish = async (complete: boolean): Promise<Report> => {
    bar.end();
    const report = reportOf({ collector, subject, selection, options, started, complete });
    await tell(report, options);
    return report;
  };
  const ending = new Ending(async (complete) => {
    const quiet = complete || visit.interrupt(suite);
    try {
      return await finish(complete);
    } finally {
      await quiet;
      for (const line of await visit.leave()) process.stdout.write(`${line}\n`);
    }
  });
  const suite = runSuite({
    subject: { ...subject, strict: options.strict },
    ...selection,
    ...(options.shard !== undefined && { shard: options.shard }),
    parallel: options.parallel,
    dryRun: options.dryRun ?? false,
    // What fails because the run is over says nothing about the server.
    onMessage: (envelope) => {
      if (!ending.hasBegun) collector.accept(envelope);
    },
  });
  const exit = () => process.exit(interrupted);
  const onInterrupt = () => void ending.come({ complete: false }).then(exit, exit);
  const ignore = onSignals(onInterrupt, exit);
  try {
    await suite.catch((error: unknown) => {
      if (!ending.hasBegun) throw error;
    });
    if (options.dryRun) {
      const { lines, isSound } = dryRun(collector.scenarios());
      process.stdout.write(`${lines.join("\n")}\n`);
      return isSound ? succeeded : notRun;
    }
    // An empty report would take the place of the last one that says something; but `merge` asks for every shard.
    if (!ending.hasBegun && options.shard === undefined && isEmpty(collector))
      throw new Error("no scenario is selected; eppraise list shows what there is");
    const { complete, value: report } = await ending.come({ complete: true });
    return complete ? visit.exitCode(report) : interrupted;
  } finally {
    ignore();
  }
}

function isEmpty(collector: Collector): boolean {
  return collector.scenarios().length + collector.problems().length === 0;
}

interface Ran {
  readonly collector: Collector;
  readonly subject: ResolvedSubject;
  readonly selection: Selection;
  readonly options: RunOptions;
  readonly started: Date;
  readonly complete: boolean;
}

function reportOf({ collector, subject, selection, options, started, complete }: Ran): Report {
  const { profile, destination } = subject;
  // A scenario of the same row may stand in a feature that was not read.
  const available = selection.places === undefined ? collector.available() : new Map<string, number>();
  return buildReport({
    run: {
      id: started.toISOString().replace(/[-:.]/g, ""),
      started: started.toISOString(),
      durationMs: Date.now() - started.getTime(),
      suite: suiteVersion(),
      node: process.version,
      ...selection,
      ...(options.shard !== undefined && { shard: options.shard }),
      strict: options.strict,
      complete,
    },
    subject: {
      name: profile.name,
      profile: options.profile ?? "reference",
      address: destination ? `${destination.host}:${destination.port}` : "built in, on loopback",
      builtIn: profile.target === "builtin",
      capabilities: profile.capabilities,
    },
    rows: allRows().map((row) => {
      const [codes, count] = [profile.codes[row.id], available.get(row.id)];
      return { ...row, ...(codes && { codes }), ...(count !== undefined && { available: count }) };
    }),
    scenarios: collector.scenarios(),
    problems: collector.problems(),
    waivers: options.waivers,
    times: collector.times(),
  });
}

function suiteVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  return version;
}
