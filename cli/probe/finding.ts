/**
 * How sure a finding is. `certain`: the server said so, or did it. `likely`: nothing else explains what it did. `guess`:
 * there is a usual value, and nothing speaks against it.
 */
export type Confidence = "certain" | "likely" | "guess";

/** Something that a probe found out: a value of the profile, how sure it is, and why. */
export interface Finding {
  /** The key in the profile: `policy.maxChecks`; of a capability, `capabilities.contacts`. */
  readonly key: string;
  readonly value: unknown;
  readonly confidence: Confidence;
  readonly why: string;
}

/** Something that only a person can say, or should look at. */
export interface Question {
  readonly key: string;
  readonly what: string;
}

/** All that a probe found out. */
export class Findings {
  readonly #found = new Map<string, Finding>();
  readonly #questions: Question[] = [];

  /** Notes a finding; an earlier one about the same key is forgotten. */
  note(key: string, value: unknown, confidence: Confidence, why: string): void {
    this.#found.set(key, { key, value, confidence, why: inOneLine(why) });
  }

  /** Notes something that a person must fill in or look at. */
  ask(key: string, what: string): void {
    this.#questions.push({ key, what: inOneLine(what) });
  }

  get(key: string): Finding | undefined {
    return this.#found.get(key);
  }

  /** Findings about keys below a key, such as `policy`. */
  below(key: string): readonly Finding[] {
    return [...this.#found.values()].filter((finding) => finding.key.startsWith(`${key}.`));
  }

  get all(): readonly Finding[] {
    return [...this.#found.values()];
  }

  get questions(): readonly Question[] {
    return this.#questions;
  }
}

/** What a server says may hold anything: nothing of it leaves its line. */
function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
