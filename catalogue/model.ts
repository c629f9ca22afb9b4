// The shapes that the catalogue is written in. Nothing here does anything.

import type { EppCode } from "./codes.ts";
import type { Effect } from "./effects.ts";
import type { RrpCode } from "./rrp-codes.ts";

/** Who answers with a refusal: the reading of the frame, the session around every command, or the flow itself. */
export type RaisedBy = "decode" | "session" | "flow";

/** `must`: a sentence of a standard fixes this code for this situation. `choice`: the standard leaves it open. */
export type Basis = "must" | "choice";

/** A refusal that a flow may answer with. */
export interface Refusal {
  /** EPP result code, RFC 5730 section 3. */
  readonly code: EppCode;
  readonly raisedBy: RaisedBy;
  readonly basis: Basis;
  /** The section that says so, such as `rfc5730#3`, or `documents` where only the documented registry says so. */
  readonly spec: string;
  /** The situation, in our own words: completes the sentence "refused when …". */
  readonly when: string;
  /** True for what the registry refuses beyond the 367 documented refusals. */
  readonly undocumented?: true;
  /** True where it takes more than commands from outside to cause the refusal, with the reason in `when`. */
  readonly internal?: true;
}

/** A success that a flow may answer with. */
export interface Answer {
  /** EPP result code, or 0 for the greeting, which has none. */
  readonly code: EppCode | 0;
  /** `must` where it is left out. */
  readonly basis?: Basis;
  readonly spec: string;
  readonly when: string;
  /** What the success changes, by label. The simulator may change nothing else; each label is one side effect. */
  readonly effects?: readonly Effect[];
}

/** Other codes that pass, since the standard leaves the code open or contradicts itself. */
export interface Alternatives {
  readonly codes: readonly (EppCode | RrpCode)[];
  /** What leaves it open. */
  readonly why: string;
}

/** One flow: one thing that a client may ask of a registry. */
export interface Flow {
  readonly title: string;
  readonly spec: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly refuses: Readonly<Record<string, Refusal>>;
}

/** A requirement that belongs to no single flow: framing, envelope, XML, sequence, RRP. */
export interface Requirement {
  /** The requirement in one sentence of our own. */
  readonly title: string;
  readonly spec: string;
  readonly basis: Basis;
  /** The result code, of EPP or RRP, where the requirement is about one. */
  readonly code?: EppCode | RrpCode;
  readonly also?: Alternatives;
  /** What a server must offer so that the requirement can be tried. */
  readonly needs?: string;
  readonly raisedBy?: RaisedBy;
}
