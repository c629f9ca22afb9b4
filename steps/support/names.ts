import { randomBytes } from "node:crypto";
import { domainToASCII } from "node:url";

/** What names begin with in this run, so that no run ever meets the names of another. */
const run = randomBytes(3).toString("hex");
let transactions = 0;
let names = 0;

/** A client transaction id that no run ever uses again. RFC 5730 section 2.5. */
export function nextClientId(): string {
  return `EPPRAISE-${run}-${++transactions}`;
}

/** The objects that scenarios give names to. */
export type ObjectKind = "contact" | "domain" | "host";

/**
 * The names that one scenario uses. A scenario says "taken"; on the wire stands a name that nobody has used before, and
 * the same one each time the scenario says "taken".
 */
export class Names {
  readonly #known = new Map<string, string>();
  /** Where domains are registered unless a scenario says otherwise, such as `tld`. */
  zone: string;
  #number: string | undefined;

  constructor(zone: string) {
    this.zone = zone;
  }

  /** Has a label stand for a name that exists already. */
  bind(kind: ObjectKind, label: string, name: string): void {
    this.#known.set(`${kind} ${label} `, name);
  }

  /** Whether a label stands for this name. */
  isKnown(kind: ObjectKind, name: string): boolean {
    return [...this.#known].some(([key, value]) => key.startsWith(`${kind} `) && value === name);
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
    const own = [...this.#own()].map((sign) => String.fromCharCode(97 + Number.parseInt(sign, 26))).join("");
    return count < 2 * own.length ? "a".repeat(count) : own + "a".repeat(count - own.length);
  }

  /** A label of Japanese letters that nobody has used before, as it stands on the wire. RFC 5890 section 2.3.2.1. */
  japaneseLabel(): string {
    const letters = [...this.#own()].map((sign) => String.fromCharCode(0x304b + Number.parseInt(sign, 26)));
    return domainToASCII(letters.join(""));
  }

  /** What no other scenario of any run has. */
  #own(): string {
    this.#number ??= (++names).toString(26);
    return `${run}${this.#number}`;
  }

  #fresh(kind: ObjectKind, label: string, below: string | undefined): string {
    const number = (++names).toString(36);
    if (kind === "contact") return `e${run}-${number}`.slice(0, 16);
    if (kind === "domain") return `${label}-${run}${number}.${this.zone}`;
    return below === undefined ? `${label}.e${run}${number}.example` : `${label}.${below}`;
  }
}
