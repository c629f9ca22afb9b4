/** One line of the benchmark: something of ours beside what it is compared with. */
export interface Result {
  readonly area: Area;
  readonly name: string;
  readonly unit: Unit;
  readonly ours: number;
  readonly theirs: number;
  /** How many times as much ours costs: 1 is as good as what it is compared with, 2 twice as dear. */
  readonly costs: number;
}

export type Unit = "/s" | "ms" | "MB" | "bytes";

/** What is measured, by the name that `--only` takes. */
export const areas = {
  commands: { title: "Commands through the whole simulator", ours: "simulator", theirs: "TLS echo" },
  state: { title: "Commands with --state", ours: "each on disk", theirs: "nothing kept" },
  sessions: { title: "Many sessions at once", ours: "with them", theirs: "without" },
  rrp: { title: "The line protocol, 1 line", ours: "RRP", theirs: "EPP" },
  registry: { title: "A registry of a million names", ours: "1,000,000", theirs: "10,000" },
  suite: { title: "The suite", ours: "real steps", theirs: "no steps" },
  start: { title: "Start-up, to the first greeting", ours: "simulator", theirs: "node -e 0" },
  memory: { title: "Memory of the simulator", ours: "then", theirs: "fresh" },
} as const;

export type Area = keyof typeof areas;

export const areaNames = Object.keys(areas) as readonly Area[];

/** What an area gives: its lines, and in a word what it left out. */
export interface Measured {
  readonly results: readonly Result[];
  readonly leftOut: readonly string[];
}
