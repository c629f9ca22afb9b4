import { randomInt } from "node:crypto";
import { domainToASCII } from "node:url";

/** What the names of a run have in common. */
export interface RunNames {
  /** The run's id: nine small letters and digits that no other run has. */
  readonly id: string;
  /** What names and ids begin with, at most three characters. */
  readonly prefix: string;
}

const epoch = Date.UTC(2026, 0);
const idLength = 9;

/** A new run's id: the seconds since 2026, so that ids sort by age, and chance for runs that start together. */
export function newRunId(now = Date.now()): string {
  const seconds = Math.floor((now - epoch) / 1000).toString(36);
  return (
    seconds.padStart(6, "0").slice(-6) +
    randomInt(36 ** 3)
      .toString(36)
      .padStart(3, "0")
  );
}

let run: RunNames = { id: newRunId(), prefix: "e" };
let transactions = 0;
let names = 0;

/** Says whose names are made from now on. Counting goes on, so that nothing is ever named twice. */
export function nameFor(settings: RunNames): void {
  run = settings;
}

/** Each process of a parallel run counts in steps of its own. */
function numbered(count: number): number {
  const { CUCUMBER_TOTAL_WORKERS: total = "1", CUCUMBER_WORKER_ID: worker = "0" } = process.env;
  return count * Number(total) + Number(worker);
}

/** A client transaction id that no run ever uses again. RFC 5730 section 2.5. */
export function nextClientId(): string {
  return `EPPRAISE-${run.id}-${numbered(++transactions)}`;
}

/** The objects that scenarios give names to. */
export type ObjectKind = "contact" | "domain" | "host";

/** The names of a scenario, to go on with them in another process. */
export interface KeptNames {
  readonly own: string;
  readonly known: readonly (readonly [key: string, name: string])[];
}

/**
 * The names that one scenario uses. A scenario says "taken"; on the wire stands a name that nobody has used before, and
 * the same one each time the scenario says "taken".
 */
export class Names {
  readonly #known: Map<string, string>;
  /** Where domains are registered unless a scenario says otherwise, such as `tld`. */
  zone: string;
  /** A top-level domain that the registry does not run. */
  readonly outside: string;
  #own: string | undefined;

  constructor(zone: string, outside: string, kept?: KeptNames) {
    this.zone = zone;
    this.outside = outside;
    this.#known = new Map(kept?.known);
    this.#own = kept?.own;
  }

  /** What another process needs to go on with these names. */
  get kept(): KeptNames {
    return { own: this.#letters(), known: [...this.#known] };
  }

  /** Has a label stand for a name that exists already. */
  bind(kind: ObjectKind, label: string, name: string): void {
    this.#known.set(`${kind} ${label} `, name);
  }

  /** Whether a label stands for this name. */
  isKnown(kind: ObjectKind, name: string): boolean {
    return [...this.#known].some(([key, value]) => key.startsWith(`${kind} `) && value === name);
  }

  /** Whether a domain has been named already. */
  get hasDomains(): boolean {
    return [...this.#known.keys()].some((key) => key.startsWith("domain "));
  }

  /** Whether a text speaks of something that the scenario has named. */
  areIn(text: string): boolean {
    const folded = text.toLowerCase();
    return [...this.#known.values()].some((name) => folded.includes(name.toLowerCase()));
  }

  /** The name on the wire of what a scenario calls by a label. Hosts may be put below a domain of the scenario. */
  of(kind: ObjectKind, label: string, below?: string): string {
    const key = `${kind} ${label} ${below ?? ""}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const name = this.#fresh(kind, label, below);
    this.#known.set(key, name);
    this.#known.set(`${kind} ${label} `, name);
    return name;
  }

  /** Text in which `{contact taken}`, `{domain taken}` and `{host ns1}` stand for the names on the wire. */
  resolve(text: string): string {
    return text.replace(/\{(contact|domain|host) ([^}]+)\}/g, (_, kind: ObjectKind, label: string) =>
      this.of(kind, label),
    );
  }

  /** So many letters, which nobody else has used if there is room for it. */
  letters(count: number): string {
    const own = this.#letters();
    return count < 2 * own.length ? "a".repeat(count) : own + "a".repeat(count - own.length);
  }

  /** A label of Japanese letters that nobody has used before, as it stands on the wire. RFC 5890 section 2.3.2.1. */
  japaneseLabel(): string {
    const letters = [...this.#letters()].map((letter) => String.fromCharCode(0x304b + letter.charCodeAt(0) - 97));
    return domainToASCII(letters.join(""));
  }

  /** Letters that no other scenario of any run has. */
  #letters(): string {
    this.#own ??= inLetters(BigInt(Number.parseInt(run.id, 36))).padStart(10, "a") + inLetters(BigInt(fresh()));
    return this.#own;
  }

  #fresh(kind: ObjectKind, label: string, below: string | undefined): string {
    const own = `${run.prefix}${run.id}${fresh().toString(36)}`;
    if (kind === "contact") return own.slice(0, 16);
    if (kind === "domain") return `${own}-${label}.${this.zone}`;
    return below === undefined ? `${label}.${own}.${this.outside}` : `${label}.${below}`;
  }
}

function fresh(): number {
  return numbered(++names);
}

/** A number in the 26 letters. */
function inLetters(number: bigint): string {
  const rest = number / 26n;
  return (rest === 0n ? "" : inLetters(rest)) + String.fromCharCode(97 + Number(number % 26n));
}

/** Whether a text names something of a run. */
export function isOfRun(text: string, { prefix, id }: RunNames = run): boolean {
  return text.toLowerCase().includes(`${prefix}${id}`);
}

/** How long a run's id is. */
export const runIdPattern = new RegExp(`^[0-9a-z]{${idLength}}$`);
