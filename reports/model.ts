// What a run tells. Written to report.json as it stands; the other reports are made from it alone.

/**
 * What became of a scenario. With "set-up failed" the server did not do what the scenario needs beforehand, so that its
 * row was never put to the test.
 */
export type Verdict =
  | "passed"
  | "failed"
  | "set-up failed"
  | "waived"
  | "not applicable"
  | "not testable"
  | "harness error";

/** What became of a row of the catalogue: the worst of its scenarios, or that it has none in this run. */
export type RowVerdict = Verdict | "not covered";

/** One frame sent and what came back. Passwords are masked before an exchange is recorded. */
export interface Exchange {
  readonly protocol: "epp" | "rrp";
  /** The registrar as the scenario names it (`registrar A`), or `nobody` before login. */
  readonly who: string;
  /** When it was sent, ISO 8601, by the suite's own clock. */
  readonly at: string;
  readonly sent: string;
  /** Absent when the server closed the connection or did not answer in time. */
  readonly received?: string;
  readonly code?: number;
  readonly durationMs: number;
  /** What was wrong with a frame as such: not valid against its schema, cut off, closed, too late. */
  readonly problems?: readonly string[];
}

/** One step of a scenario. */
export interface StepResult {
  readonly keyword: string;
  readonly text: string;
  readonly verdict: "passed" | "failed" | "skipped";
  readonly durationMs: number;
}

/** Why a scenario did not pass. */
export interface Failure {
  /** The step in which it showed. */
  readonly step: string;
  readonly kind: "given" | "when" | "then" | "hook";
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** One scenario, or one line of an outline's examples. */
export interface ScenarioResult {
  readonly name: string;
  readonly feature: string;
  /** Path of the feature file below the features folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly tags: readonly string[];
  /** The catalogue rows that it belongs to. */
  readonly rows: readonly string[];
  readonly verdict: Verdict;
  /** Why it is not applicable, not testable or waived. */
  readonly reason?: string;
  /** The waiver that excuses it, and the verdict that it would have without. */
  readonly waiver?: { readonly id: string; readonly excuses: Verdict };
  readonly durationMs: number;
  readonly steps: readonly StepResult[];
  readonly failure?: Failure;
  /** Recorded for scenarios that failed. */
  readonly exchanges?: readonly Exchange[];
  /** The command that repeats just this scenario. */
  readonly repeat: string;
}

/** One row of the catalogue. */
export interface RowResult {
  readonly id: string;
  /** The flow, or the area of a requirement (`transport`, `session`, `rrp`). */
  readonly flow: string;
  readonly kind: "refusal" | "answer" | "requirement";
  readonly code?: number;
  readonly title: string;
  readonly spec: string;
  readonly basis: "must" | "choice";
  readonly documented: boolean;
  /** The codes that the profile declares in place of the row's own. */
  readonly codes?: readonly number[];
  readonly verdict: RowVerdict;
  /** `file:line` of its scenarios in this run. */
  readonly scenarios: readonly string[];
  /** How many scenarios it has altogether; absent where not every feature was read. */
  readonly available?: number;
  readonly durationMs: number;
}

/** Counts of verdicts. */
export type Counts = Readonly<Record<RowVerdict, number>>;

/** A failure that was agreed on: until when, for what reason and on whose account. */
export interface Waiver {
  readonly id: string;
  readonly row: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it holds, as `2026-12-31`, by UTC. */
  readonly until: string;
}

/** Response times of each command in milliseconds, in no order: `{"domain check": [1.2, 0.9]}`. */
export type Times = Readonly<Record<string, readonly number[]>>;

/** A whole run. */
export interface Report {
  readonly version: 2;
  readonly run: {
    readonly id: string;
    readonly started: string;
    readonly durationMs: number;
    readonly suite: string;
    readonly node: string;
    readonly tags?: string;
    readonly shard?: string;
    /** The files and lines that were asked for, if there were any. */
    readonly places?: readonly string[];
    /** Whether rows where the standard leaves a choice count as well. */
    readonly strict: boolean;
    /** False when the run was interrupted: the report then tells what was seen until then. */
    readonly complete: boolean;
    /** What went wrong outside any scenario: a hook of the whole run, a feature that cannot be read, a waiver too many. */
    readonly problems: readonly string[];
    /**
     * True when the run is complete, something was tried (a shard alone need not), nothing that counts failed and nothing
     * that is claimed stayed untried.
     */
    readonly succeeded: boolean;
  };
  readonly subject: {
    readonly name: string;
    readonly profile: string;
    readonly address: string;
    readonly builtIn: boolean;
    readonly capabilities: readonly string[];
  };
  readonly totals: {
    readonly scenarios: Counts;
    readonly rows: Counts;
    /** Of the rows: those that a standard fixes, and those where it leaves a choice. */
    readonly must: Counts;
    readonly choice: Counts;
  };
  readonly waivers: readonly Waiver[];
  readonly times: Times;
  readonly rows: readonly RowResult[];
  readonly scenarios: readonly ScenarioResult[];
}
