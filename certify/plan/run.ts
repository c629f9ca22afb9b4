import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { type ISupportCodeLibrary, runCucumber } from "@cucumber/cucumber/api";
import type { Envelope } from "@cucumber/messages";
import { Collector } from "../../reports/collect.ts";
import type { ScenarioResult } from "../../reports/model.ts";
import { dialects } from "./dialect/index.ts";
import type { FoundPlan } from "./find.ts";
import { PlanReader } from "./reader.ts";

/** The folder that plans and step definitions lie in: the project's, or that of the compiled package. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";

/** The sentences of the plans, once they are loaded: Cucumber can load them only once in a process. */
let sentences: ISupportCodeLibrary | undefined;

/** What became of the scenarios of a plan. */
export interface Outcome {
  readonly scenarios: readonly ScenarioResult[];
  /** What went wrong outside any scenario. */
  readonly problems: readonly string[];
}

/** A plan as it will run: how many scenarios it has, and what is wrong with it as a text. */
export interface CheckedPlan {
  readonly scenarios: number;
  readonly problems: readonly string[];
}

/** Reads a plan without running it, and sees whether all of it can be asked of a client that speaks its protocol. */
export async function checkPlan({ path, protocol }: Pick<FoundPlan, "path" | "protocol">): Promise<CheckedPlan> {
  const collector = collectorFor(path);
  const reader = new PlanReader(dialects[protocol]);
  await run(path, true, (envelope) => {
    collector.accept(envelope);
    reader.accept(envelope);
  });
  const scenarios = collector.scenarios();
  const undefinedSteps = scenarios.flatMap(({ line, failure }) =>
    failure === undefined ? [] : [`line ${line}: ${failure.step}: ${failure.message}`],
  );
  return { scenarios: scenarios.length, problems: [...collector.problems(), ...undefinedSteps, ...reader.problems()] };
}

/** Runs a plan with the current certification. Gives what was seen until it ended, or `onResult` each as it ends. */
export async function runPlan(path: string, onChange: (outcome: Outcome) => void): Promise<Outcome> {
  const collector = collectorFor(path);
  const outcome = () => ({ scenarios: collector.scenarios(), problems: collector.problems() });
  await run(path, false, (envelope) => {
    collector.accept(envelope);
    if (envelope.testCaseFinished !== undefined) onChange(outcome());
  });
  return outcome();
}

function collectorFor(path: string): Collector {
  return new Collector({ rows: new Set(), repeat: () => `npx eppraise certify --plan ${path}` });
}

async function run(path: string, dryRun: boolean, onMessage: (envelope: Envelope) => void): Promise<void> {
  const quiet = new PassThrough();
  quiet.resume();
  const { support } = await runCucumber(
    {
      sources: { defaultDialect: "en", paths: [path], names: [], tagExpression: "", order: "defined" },
      support: sentences ?? {
        requireModules: [],
        requirePaths: [],
        importPaths: [`certify/plan/steps/**/*.${extension}`, `certify/plan/hooks.${extension}`],
        loaders: [],
      },
      runtime: {
        dryRun,
        failFast: false,
        filterStacktraces: true,
        parallel: 0,
        retry: 0,
        retryTagFilter: "",
        strict: true,
        worldParameters: {},
      },
      formats: { stdout: "summary", files: {}, publish: false, options: {} },
    },
    { cwd: root, stdout: quiet, stderr: quiet as never, env: process.env },
    onMessage,
  );
  sentences = support;
}
