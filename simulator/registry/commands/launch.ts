import type { ClaimsNotice } from "../objects/index.ts";

// What the launch extension says. RFC 8334.

/** A phase of a launch, perhaps with a name of the registry's own. RFC 8334 section 2.3. */
export interface LaunchPhase {
  readonly phase: string;
  readonly name?: string;
}

/** RFC 8334 section 3.1. */
export interface LaunchCheck {
  readonly type: "claims" | "avail" | "trademark";
  readonly phase?: LaunchPhase;
}

/** A trademark as proof, in one of the forms of RFC 8334 section 2.6. */
export interface SubmittedMark {
  readonly form: "code" | "signed" | "encoded";
  /** The text of the element: base64 in the encoded form. */
  readonly text: string;
  /** How an encoded mark says that it is encoded; base64 where it does not say. RFC 7848 section 2.4. */
  readonly encoding?: string;
}

/** RFC 8334 section 3.3. */
export interface LaunchCreate {
  readonly type?: "application" | "registration";
  readonly phase: LaunchPhase;
  readonly marks: readonly SubmittedMark[];
  readonly notices: readonly ClaimsNotice[];
}
