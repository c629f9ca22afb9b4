import { automatic, defaultPrice, none } from "../registry/shared.ts";

/** How many values are known at most: as many strings as a few million names have. */
const most = 8_000_000;

/**
 * Has equal parts of rows that were kept be one part, as they are where commands wrote them: names and ids that many rows
 * tell, lists of statuses and contacts, prices. What is read from JSON would hold each as often as it is written there.
 * Rows are never changed, so nobody can tell. It remembers every part: it is to be forgotten once all is read.
 */
export class Sharing {
  readonly #strings = new Map<string, string>();
  /** By their JSON. */
  readonly #parts = new Map<string, object>();

  constructor() {
    for (const part of [none, defaultPrice, automatic]) this.#parts.set(JSON.stringify(part), part);
  }

  /** A key, as a value has it that was read before. */
  key<K>(key: K): K {
    return typeof key === "string" ? (this.#string(key) as K & string) : key;
  }

  /** A row's value with its parts shared; it is not shared itself. */
  value<V>(value: V): V {
    if (typeof value !== "object" || value === null) return value;
    this.#shareIn(value as Record<string, unknown>);
    return value;
  }

  #shareIn(whole: Record<string, unknown>): void {
    if (Object.isFrozen(whole)) return;
    for (const name of Object.keys(whole)) whole[name] = this.#part(whole[name]);
  }

  #part(part: unknown): unknown {
    if (typeof part === "string") return this.#string(part);
    if (typeof part !== "object" || part === null) return part;
    const json = JSON.stringify(part);
    const known = this.#parts.get(json);
    if (known !== undefined) return known;
    this.#shareIn(part as Record<string, unknown>);
    if (this.#parts.size >= most) this.#parts.clear();
    this.#parts.set(json, part);
    return part;
  }

  #string(string: string): string {
    const known = this.#strings.get(string);
    if (known !== undefined) return known;
    if (this.#strings.size >= most) this.#strings.clear();
    this.#strings.set(string, string);
    return string;
  }
}
