import type { Verdict } from "../../reports/model.ts";

/** A scenario that this client need not pass, with the reason. */
export class NotApplicable extends Error {
  override readonly name = "NotApplicable";
}

/** A scenario that could not be tried. That counts as a failure. */
export class NotTestable extends Error {
  override readonly name = "NotTestable";
}

/** What the client did is not what it should have done. */
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

/** The verdict that an error stands for, where it stands for one. */
export function verdictOf(error: unknown): { readonly verdict: Verdict; readonly reason: string } | undefined {
  if (error instanceof NotApplicable) return { verdict: "not applicable", reason: error.message };
  if (error instanceof NotTestable) return { verdict: "not testable", reason: error.message };
  return undefined;
}
