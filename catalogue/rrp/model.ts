import type { Effect } from "../effects.ts";
import type { Alternatives, Basis, RaisedBy } from "../model.ts";
import type { RrpCode } from "../rrp-codes.ts";

/** What both answers and refusals of RRP have. */
interface RrpRow {
  /** The code that is advised: the only one that a strict run takes. */
  readonly code: RrpCode;
  /** RFC 2832 unless it is said otherwise: `rfc2832#5.1`. */
  readonly spec: string;
  readonly when: string;
  readonly also?: Alternatives;
  /** What a server must offer so that the row can be tried. */
  readonly needs?: "rrp.faults";
}

/** A refusal of RRP. RFC 2832 section 5.1. */
export interface RrpRefusal extends RrpRow {
  readonly raisedBy: RaisedBy;
  readonly basis: Basis;
}

/** A success of RRP. */
export interface RrpAnswer extends Omit<RrpRow, "code"> {
  /** 0 for the banner, which has none. */
  readonly code: RrpCode | 0;
  readonly basis?: Basis;
  readonly effects?: readonly Effect[];
}

/** One command of RRP. */
export interface RrpFlow {
  readonly title: string;
  readonly spec: string;
  readonly answers: Readonly<Record<string, RrpAnswer>>;
  readonly refuses: Readonly<Record<string, RrpRefusal>>;
}
