import type { KeptNames } from "../names.ts";

/** An answer that a scenario got before time had to pass. */
export interface Remembered {
  readonly who: string;
  readonly clientId?: string;
  readonly document: string;
  /** When it was sent, by the subject's time. */
  readonly at: string;
}

/** A scenario that waits for time to pass, with everything that it needs to go on in another process. */
export interface Preparation {
  /** Its place, as `file:line`. */
  readonly scenario: string;
  readonly name: string;
  /** Its steps, so that one that was changed meanwhile is not gone on with. */
  readonly text: string;
  /** How many of its pauses are over. */
  readonly pauses: number;
  /** By the subject's time: from when on it can go on, and until when that is worth it. */
  readonly ripe: string;
  readonly stale: string;
  readonly names: KeptNames;
  readonly answers: readonly Remembered[];
}
