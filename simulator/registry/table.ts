/**
 * A table of immutable values: what the fixture holds, and what has changed since. Putting the table back to its
 * fixture drops the changes, however large the fixture is.
 */
export class Table<K, V> {
  #base: ReadonlyMap<K, V>;
  #changes = new Map<K, V | undefined>();
  #size: number;
  readonly #indexes: Index<K, V>[] = [];

  constructor(base: ReadonlyMap<K, V> = new Map()) {
    this.#base = base;
    this.#size = base.size;
  }

  /** How many values the table holds. */
  get size(): number {
    return this.#size;
  }

  get(key: K): V | undefined {
    return this.#changes.size > 0 && this.#changes.has(key) ? this.#changes.get(key) : this.#base.get(key);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  put(key: K, value: V): void {
    const old = this.get(key);
    if (old === undefined) this.#size++;
    this.#changes.set(key, value);
    for (const index of this.#indexes) index.move(key, old, value);
  }

  remove(key: K): void {
    const old = this.get(key);
    if (old === undefined) return;
    this.#size--;
    if (this.#base.has(key)) this.#changes.set(key, undefined);
    else this.#changes.delete(key);
    for (const index of this.#indexes) index.move(key, old, undefined);
  }

  /** Every entry: what is left of the fixture first, then what came since, each in the order in which it came. */
  *entries(): IterableIterator<[K, V]> {
    for (const [key, value] of this.#base) if (!this.#changes.has(key)) yield [key, value];
    for (const [key, value] of this.#changes) if (value !== undefined) yield [key, value];
  }

  /** Whether the fixture has this key, be it that the value is another one by now, or gone. */
  isOfFixture(key: K): boolean {
    return this.#base.has(key);
  }

  /** What the table is put back to. */
  fixture(): IterableIterator<[K, V]> {
    return this.#base.entries();
  }

  /** What has changed since, in the order in which it came; undefined stands for what is gone. */
  changes(): IterableIterator<[K, V | undefined]> {
    return this.#changes.entries();
  }

  /** Puts the table back to its fixture. */
  reset(): void {
    if (this.#changes.size > 0) this.#changes = new Map();
    this.#size = this.#base.size;
    for (const index of this.#indexes) index.reset();
  }

  /** Makes what the table holds now its new fixture. */
  settle(): void {
    this.#base = new Map(this.entries());
    this.#changes = new Map();
    for (const index of this.#indexes) index.settle();
  }

  /** An index that finds the keys of the values that a term stands for, kept up to date from now on. */
  index(termsOf: (value: V) => readonly string[]): Index<K, V> {
    const index = new Index<K, V>(termsOf);
    for (const [key, value] of this.#base) index.move(key, undefined, value);
    index.settle();
    for (const [key, value] of this.#changes) index.move(key, this.#base.get(key), value);
    this.#indexes.push(index);
    return index;
  }
}

/** The keys with one term: most terms have a single one, which then takes no set of its own. */
type Keys<K> = K | Set<K>;

/** Finds the keys of a table's values by a term, such as the hosts below a domain. Keys are numbers and strings. */
export class Index<K, V> {
  readonly #termsOf: (value: V) => readonly string[];
  #base = new Map<string, Keys<K>>();
  #changes = new Map<string, Keys<K>>();

  constructor(termsOf: (value: V) => readonly string[]) {
    this.#termsOf = termsOf;
  }

  /** The keys whose values have this term. */
  find(term: string): ReadonlySet<K> {
    const keys = this.#changes.get(term) ?? this.#base.get(term);
    if (keys === undefined) return none;
    return keys instanceof Set ? keys : new Set([keys]);
  }

  move(key: K, from: V | undefined, to: V | undefined): void {
    const before = from === undefined ? [] : this.#termsOf(from);
    const after = to === undefined ? [] : this.#termsOf(to);
    for (const term of before) if (!after.includes(term)) this.#several(term).delete(key);
    for (const term of after) if (!before.includes(term)) this.#add(term, key);
  }

  reset(): void {
    if (this.#changes.size > 0) this.#changes = new Map();
  }

  settle(): void {
    for (const [term, keys] of this.#changes)
      if (keys instanceof Set && keys.size === 0) this.#base.delete(term);
      else this.#base.set(term, keys);
    this.#changes = new Map();
  }

  #add(term: string, key: K): void {
    if (this.#changes.has(term) || this.#base.has(term)) this.#several(term).add(key);
    else this.#changes.set(term, key);
  }

  /** The keys of a term, as a set that may be changed. */
  #several(term: string): Set<K> {
    const changed = this.#changes.get(term);
    if (changed instanceof Set) return changed;
    const keys = new Set(this.find(term));
    this.#changes.set(term, keys);
    return keys;
  }
}

const none: ReadonlySet<never> = new Set();
