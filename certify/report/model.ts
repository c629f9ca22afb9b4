import type { Exchange, Failure, StepResult } from "../../reports/model.ts";
import type { Protocol } from "../traffic/protocol.ts";

// What a certification tells. Written to report.json as it stands; certify/report.schema.json describes it.

/** What became of a scenario. `error`: we failed, not the client; the scenario says nothing of it. */
export type ScenarioVerdict = "passed" | "failed" | "not applicable" | "not tried" | "error";

/** One scenario of the plan. */
export interface ScenarioResult {
  readonly name: string;
  /** Where it stands in the plan. */
  readonly line: number;
  readonly tags: readonly string[];
  readonly verdict: ScenarioVerdict;
  /** Why it is not applicable or was not tried. */
  readonly reason?: string;
  readonly durationMs: number;
  readonly steps: readonly StepResult[];
  readonly failure?: Failure;
  /** The last exchanges of a scenario that failed. */
  readonly exchanges?: readonly Exchange[];
}

/** What became of a rule of conduct. */
export type ConductVerdict = "kept" | "broken" | "not tried";

/** One breach of a rule of conduct. */
export interface Finding {
  /** What the client did, for people. */
  readonly message: string;
  /** ISO 8601. */
  readonly at: string;
  /** Number of the connection. */
  readonly connection: number;
  /** The exchange that shows it, where one does. */
  readonly exchange?: Exchange;
}

/** A rule of conduct, judged over the whole session. */
export interface ConductResult {
  readonly id: string;
  readonly title: string;
  /** Where the rule stands, such as `rfc5730#2.5`. */
  readonly spec: string;
  /** Why it matters. */
  readonly why: string;
  readonly verdict: ConductVerdict;
  /** The first of them. */
  readonly findings: readonly Finding[];
  /** How many there were. */
  readonly count: number;
}

/** One time that a fault struck, and what the client did next. */
export interface WeatherResult {
  /** The fault's kind: docs/faults.md. */
  readonly kind: string;
  /** What happens, and what a sound client does. */
  readonly summary: string;
  readonly demand: string;
  readonly at: string;
  /** What was done this time. */
  readonly did: string;
  readonly connection?: number;
  /** The command that it struck on. */
  readonly command?: string;
  /** What the client did next. */
  readonly next: string;
  readonly verdict: "sound" | "unsound";
}

/** One connection in a line. */
export interface SessionResult {
  readonly number: number;
  /** Absent where it was cut off before that showed. */
  readonly protocol?: Protocol;
  readonly opened: string;
  readonly closed?: string;
  readonly closedBy?: "client" | "server" | "lost";
  /** Why it never became a session. */
  readonly fault?: string;
  readonly tls?: { readonly version: string; readonly cipher: string; readonly clientCertificate: boolean };
  readonly registrar?: string;
  /** What was declared at login. */
  readonly services: readonly string[];
  readonly commands: number;
  readonly refused: number;
}

/** A command in a line. */
export interface CommandResult {
  readonly number: number;
  readonly at: string;
  readonly connection: number;
  readonly protocol: Protocol;
  readonly title: string;
  readonly clTRID?: string;
  readonly code?: number;
}

/** The report of a certification. */
export interface CertificationReport {
  readonly version: 1;
  readonly kind: "certification";
  readonly run: {
    readonly started: string;
    readonly durationMs: number;
    /** Version of eppraise. */
    readonly suite: string;
    readonly node: string;
    /** False when the run was interrupted: the report then tells what was seen until then. */
    readonly complete: boolean;
    /** What went wrong outside any scenario. */
    readonly problems: readonly string[];
    /** True when the plan was gone through, no scenario failed, and no rule of conduct was broken. */
    readonly succeeded: boolean;
  };
  readonly plan: { readonly name: string; readonly title: string; readonly protocol: Protocol };
  readonly client: { readonly name: string };
  readonly totals: {
    readonly scenarios: Readonly<Record<ScenarioVerdict, number>>;
    readonly conduct: Readonly<Record<ConductVerdict, number>>;
    readonly weather: { readonly sound: number; readonly unsound: number };
    readonly sessions: number;
    readonly commands: number;
  };
  readonly scenarios: readonly ScenarioResult[];
  readonly conduct: readonly ConductResult[];
  /** Every time that a fault struck. */
  readonly weather: readonly WeatherResult[];
  readonly sessions: readonly SessionResult[];
  readonly commands: readonly CommandResult[];
}
