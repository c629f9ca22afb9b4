import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { RegistrarName } from "../resolve-subject.ts";
import type { Preparation } from "./preparation.ts";

/** The kinds of objects that a run can leave behind. */
export type Kind = "domain" | "host" | "contact";

/** What a run was, as the first line of its journal says. */
export interface Beginning {
  readonly event: "began";
  readonly run: string;
  readonly subject: string;
  readonly address: string;
  readonly prefix: string;
}

/** A line of a journal. Each has the time at which it was written. */
export type Entry = (
  | Beginning
  | {
      readonly event: "create";
      readonly kind: Kind;
      readonly name: string;
      readonly by: RegistrarName;
      /** Over what; EPP where it is left out. */
      readonly protocol?: "rrp";
      /** What the journal calls the command: its clTRID, where it has one. */
      readonly clientId: string;
      readonly scenario: string;
    }
  | { readonly event: "answered"; readonly clientId: string; readonly code: number; readonly repositoryId?: string }
  | { readonly event: "unsent"; readonly clientId: string }
  | { readonly event: "gone"; readonly kind: Kind; readonly name: string }
  | { readonly event: "prepared"; readonly preparation: Preparation }
  | { readonly event: "verified"; readonly scenario: string }
) & { readonly at?: string };

/**
 * What a run has done, in a file that survives it: a line is on the disk before what it tells of is sent. Processes of a
 * parallel run write into the same file.
 */
export class Journal {
  readonly #file: number;

  /** Opens a journal to write on. */
  constructor(folder: string, run: string) {
    mkdirSync(folder, { recursive: true });
    this.#file = openSync(pathOf(folder, run), "a", 0o600);
  }

  /** Writes a line and waits until it is on the disk. */
  write(entry: Entry): void {
    writeSync(this.#file, `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
    fdatasyncSync(this.#file);
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Where the journal of a run is. */
function pathOf(folder: string, run: string): string {
  return join(folder, `${run}.jsonl`);
}

/** The lines of a journal. One that was not written to its end, as after a crash, is left out. */
export function readJournal(folder: string, run: string): readonly Entry[] {
  const path = pathOf(folder, run);
  if (!existsSync(path)) throw new Error(`there is no journal of run ${run} in ${folder}`);
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Entry];
      } catch {
        return [];
      }
    });
}

/** The runs that have a journal in a folder, the oldest first. */
export function runsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .map((file) => file.slice(0, -".jsonl".length))
    .sort();
}
