import type { Attachment, Duration, Envelope, TestCaseStarted, Timestamp } from "@cucumber/messages";
import { readAttachments } from "./attachments.ts";
import { groupBy } from "./group.ts";
import { judge, type RanStep, statusOf } from "./judge.ts";
import { meaningfulLines } from "./message.ts";
import type { Counts, RowVerdict, ScenarioResult, StepResult, Times } from "./model.ts";
import { Plan, type PlannedScenario } from "./plan.ts";
import { count } from "./verdicts.ts";

/** Told before the first scenario and after each. */
export type ProgressListener = (done: number, total: number, counts: Counts) => void;

/** What the collector needs to know beside the messages. */
export interface CollectorOptions {
  /** The ids of the catalogue's rows: a tag that is one of them says which row a scenario belongs to. */
  readonly rows: ReadonlySet<string>;
  /** The command that repeats the scenario at this place. */
  readonly repeat: (file: string, line: number) => string;
  readonly onProgress?: ProgressListener;
}

interface Running {
  readonly planned: PlannedScenario;
  readonly startedMs: number;
  readonly steps: RanStep[];
  readonly attachments: Attachment[];
}

/** Turns the messages of a Cucumber run into results. An attempt that is going to be repeated leaves no trace. */
export class Collector {
  readonly #options: CollectorOptions;
  readonly #plan = new Plan();
  readonly #running = new Map<string, Running>();
  readonly #done: ScenarioResult[] = [];
  readonly #problems: string[] = [];
  readonly #times = new Map<string, number[]>();
  readonly #counts: Record<RowVerdict, number> = count([]);

  constructor(options: CollectorOptions) {
    this.#options = options;
  }

  /** The results so far, in the order in which the scenarios ended. */
  scenarios(): readonly ScenarioResult[] {
    return [...this.#done];
  }

  /** What went wrong outside any scenario so far. */
  problems(): readonly string[] {
    return [...this.#problems];
  }

  /** How long the answers to each command took, in milliseconds. */
  times(): Times {
    return Object.fromEntries([...this.#times].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** How many scenarios each row has in the features that were read, whether they were chosen to run or not. */
  available(): ReadonlyMap<string, number> {
    const rows = this.#plan.tagged.flatMap((tags) => this.#rowsOf(tags));
    return new Map([...groupBy(rows, (row) => row)].map(([row, scenarios]) => [row, scenarios.length]));
  }

  /** Takes one message: give it to `runCucumber` as `onMessage`. */
  accept(envelope: Envelope): void {
    this.#plan.accept(envelope);
    this.#noteProblem(envelope);
    const { testCaseStarted, attachment, testStepFinished, testCaseFinished } = envelope;
    if (testCaseStarted !== undefined) this.#start(testCaseStarted);
    if (attachment?.testCaseStartedId !== undefined)
      this.#running.get(attachment.testCaseStartedId)?.attachments.push(attachment);
    if (testStepFinished !== undefined) {
      const running = this.#running.get(testStepFinished.testCaseStartedId);
      const planned = running?.planned.steps.find((step) => step.id === testStepFinished.testStepId);
      if (planned !== undefined) running?.steps.push({ planned, result: testStepFinished.testStepResult });
    }
    if (testCaseFinished !== undefined) {
      const running = this.#running.get(testCaseFinished.testCaseStartedId);
      this.#running.delete(testCaseFinished.testCaseStartedId);
      if (running !== undefined && !testCaseFinished.willBeRetried)
        this.#finish(running, milliseconds(testCaseFinished.timestamp) - running.startedMs);
    }
  }

  #start({ id, testCaseId, timestamp }: TestCaseStarted): void {
    if (this.#done.length === 0 && this.#running.size === 0) this.#tell();
    const planned = this.#plan.scenario(testCaseId);
    this.#running.set(id, { planned, startedMs: milliseconds(timestamp), steps: [], attachments: [] });
  }

  #tell(): void {
    this.#options.onProgress?.(this.#done.length, this.#plan.size, { ...this.#counts });
  }

  #rowsOf(tags: readonly string[]): readonly string[] {
    return [...new Set(tags.map((tag) => tag.replace(/^@/, "")).filter((id) => this.#options.rows.has(id)))];
  }

  #finish({ planned, steps, attachments }: Running, durationMs: number): void {
    const attached = readAttachments(attachments);
    const judgement = judge(steps, attached);
    this.#done.push({
      name: planned.name,
      feature: planned.feature,
      file: planned.file,
      line: planned.line,
      tags: planned.tags,
      rows: this.#rowsOf(planned.tags),
      verdict: judgement.verdict,
      ...(judgement.reason === undefined ? {} : { reason: judgement.reason }),
      durationMs: tenths(durationMs),
      steps: steps.filter((step) => step.planned.kind !== "hook" || statusOf(step) === "FAILED").map(stepResult),
      ...(judgement.failure === undefined ? {} : { failure: judgement.failure }),
      ...(attached.exchanges.length === 0 ? {} : { exchanges: attached.exchanges }),
      repeat: this.#options.repeat(planned.file, planned.line),
    });
    for (const [command, ms] of attached.times) {
      const known = this.#times.get(command);
      if (known === undefined) this.#times.set(command, [ms]);
      else known.push(ms);
    }
    this.#counts[judgement.verdict]++;
    this.#tell();
  }

  #noteProblem({ parseError, testRunHookFinished, testRunFinished }: Envelope): void {
    if (parseError !== undefined)
      this.#problems.push(
        `${parseError.source.uri ?? "a feature"} cannot be read: ${meaningfulLines(parseError.message)}`,
      );
    const hook = testRunHookFinished?.result;
    if (hook !== undefined && `${hook.status}` === "FAILED")
      this.#problems.push(
        `a hook of the whole run failed: ${meaningfulLines(hook.exception?.message || (hook.message ?? ""))}`,
      );
    const exception = testRunFinished?.exception;
    if (exception !== undefined)
      this.#problems.push(`the run broke off: ${meaningfulLines(exception.message ?? exception.type)}`);
  }
}

function stepResult(step: RanStep): StepResult {
  const status = statusOf(step);
  return {
    keyword: step.planned.keyword,
    text: step.planned.text,
    verdict: status === "PASSED" ? "passed" : status === "SKIPPED" ? "skipped" : "failed",
    durationMs: tenths(milliseconds(step.result.duration)),
  };
}

function milliseconds({ seconds, nanos }: Duration | Timestamp): number {
  return seconds * 1000 + nanos / 1e6;
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
