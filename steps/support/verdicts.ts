import type { Exchange, Verdict } from "../../reports/model.ts";

/** The subject does not claim what a scenario needs. The scenario is then not applicable, and says why. */
export class NotApplicable extends Error {
  override readonly name = "NotApplicable";
}

/** The subject claims what a scenario needs, and it could not be tried. That counts as a failure of the run. */
export class NotTestable extends Error {
  override readonly name = "NotTestable";
}

/** The suite itself is at fault: it would have sent a frame that is not valid, or lost its way. */
export class HarnessError extends Error {
  override readonly name = "HarnessError";
}

/** What the subject did is not what it should have done. */
export class Mismatch extends Error {
  override readonly name = "Mismatch";
  /** What it is about, in a sentence. */
  readonly what: string;
  readonly expected: string;
  readonly actual: string;

  constructor(message: string, expected: string, actual: string) {
    super(`${message}\n  expected: ${expected}\n  actual:   ${actual}`);
    this.what = message;
    this.expected = expected;
    this.actual = actual;
  }
}

/** No connection came about: refused, broken off, or not within its time. */
export class NoConnection extends Mismatch {
  constructor(reason: string) {
    super("There is no connection.", "a TLS connection", reason);
  }
}

/** What a scenario needs beforehand could not be had, wherever it was prepared: that says nothing of the scenario's row. */
export class SetUpFailed extends Mismatch {}

/** Does what a scenario needs beforehand: a mismatch in it, or a connection that fails, is a failure of the set-up. */
export async function preparing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SetUpFailed) throw error;
    if (error instanceof Mismatch) throw new SetUpFailed(error.what, error.expected, error.actual);
    // The system and TLS give their errors a code.
    if (error instanceof Error && "code" in error && verdictOf(error) === undefined)
      throw new SetUpFailed("There is no connection.", "a connection", error.message);
    throw error;
  }
}

// A server can make none of these happen: what reads its answers is meant to say what is wrong with them.
const slips = [TypeError, RangeError, ReferenceError, SyntaxError, URIError];

/** The verdict that an error stands for, where it stands for one. */
export function verdictOf(error: unknown): { readonly verdict: Verdict; readonly reason: string } | undefined {
  if (error instanceof SetUpFailed) return { verdict: "set-up failed", reason: error.what };
  if (slips.some((slip) => error instanceof slip))
    return { verdict: "harness error", reason: `the suite made a mistake: ${error}` };
  if (error instanceof NotApplicable) return { verdict: "not applicable", reason: error.message };
  if (error instanceof NotTestable) return { verdict: "not testable", reason: error.message };
  if (error instanceof HarnessError) return { verdict: "harness error", reason: error.message };
  return undefined;
}

/** Media types of what the suite attaches to a scenario for the reports. */
export const mediaTypes = {
  verdict: "application/vnd.eppraise.verdict+json",
  exchange: "application/vnd.eppraise.exchange+json",
  failure: "application/vnd.eppraise.failure+json",
  times: "application/vnd.eppraise.times+json",
} as const;

export type { Exchange };
