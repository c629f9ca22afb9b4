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
  readonly expected: string;
  readonly actual: string;

  constructor(message: string, expected: string, actual: string) {
    super(`${message}\n  expected: ${expected}\n  actual:   ${actual}`);
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

/** The verdict that an error stands for, where it stands for one. */
export function verdictOf(error: unknown): { readonly verdict: Verdict; readonly reason: string } | undefined {
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
} as const;

export type { Exchange };
