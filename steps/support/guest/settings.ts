/** Which half of a scenario that waits for days is run. */
export type Phase = "prepare" | "verify";

/** A run against a server that others use too. */
export interface RunSettings {
  readonly id: string;
  readonly prefix: string;
  /** The folder of the journals, and the run whose journal is written: an earlier one's where that is gone on with. */
  readonly folder: string;
  readonly journal: string;
  readonly phase?: Phase;
}
