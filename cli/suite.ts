import { readdirSync } from "node:fs";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { type ISupportCodeLibrary, runCucumber } from "@cucumber/cucumber/api";
import type { Envelope } from "@cucumber/messages";
import { handedOver } from "../steps/support/handover.ts";
import type { ResolvedSubject } from "../steps/support/resolve-subject.ts";

/** Which scenarios, and how. */
export interface SuiteRun {
  readonly subject: ResolvedSubject;
  /** A tag expression; all scenarios where it is absent. */
  readonly tags?: string;
  /** `file:line` or files below the features folder; all where it is absent. */
  readonly places?: readonly string[];
  readonly shard?: string;
  readonly parallel?: number;
  readonly dryRun?: boolean;
  readonly failFast?: boolean;
  readonly onMessage: (envelope: Envelope) => void;
  /** Step definitions that an earlier run in this process has loaded. */
  readonly support?: ISupportCodeLibrary;
}

/** The folder that features and steps lie in: the project's, or that of the compiled package. */
const root = fileURLToPath(new URL("..", import.meta.url));
const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";

/** The features that a registry is judged by. Plans for clients are run by `eppraise certify`. */
function areas(): string[] {
  return readdirSync(`${root}/features`)
    .filter((name) => name !== "client")
    .map((name) => `features/${name}`);
}

/** Runs the features against a subject. Gives the loaded step definitions, for further runs in the same process. */
export async function runSuite(run: SuiteRun): Promise<ISupportCodeLibrary> {
  const quiet = new PassThrough();
  quiet.resume();
  const { support } = await runCucumber(
    {
      sources: {
        defaultDialect: "en",
        paths: run.places?.map((place) => `features/${place}`) ?? areas(),
        names: [],
        tagExpression: run.tags ?? "",
        order: "defined",
        ...(run.shard !== undefined && { shard: run.shard }),
      },
      support: run.support ?? {
        requireModules: [],
        requirePaths: [],
        importPaths: [`steps/*.${extension}`, `steps/support/hooks.${extension}`],
        loaders: [],
      },
      runtime: {
        dryRun: run.dryRun ?? false,
        failFast: run.failFast ?? false,
        filterStacktraces: true,
        parallel: run.parallel ?? 0,
        retry: 0,
        retryTagFilter: "",
        strict: true,
        worldParameters: handedOver(run.subject),
      },
      formats: { stdout: "summary", files: {}, publish: false, options: {} },
    },
    { cwd: root, stdout: quiet, stderr: quiet as never, env: process.env },
    run.onMessage,
  );
  return support;
}
