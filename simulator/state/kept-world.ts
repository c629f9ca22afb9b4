import type { Keeper } from "../registry/keeper.ts";
import type { StoredChange, TableName } from "../registry/registry.ts";
import type { World } from "../registry/world.ts";
import { changeKey, headKey, numbersKey, type Serial } from "./keys.ts";
import type { Operation } from "./level.ts";

/** Writes what its worlds hand it, many at a time. */
export interface Writer {
  /** Has a world's operations written soon. */
  touch(world: KeptWorld): void;
  /** Fulfilled once all that the world has handed over is safe; undefined where it is. */
  kept(world: KeptWorld): Promise<void> | undefined;
  /** Clears what nobody reads any more, some time. */
  forget(prefix: string): void;
}

/** What is kept of a world beside its tables. */
export interface KeptHead {
  readonly serial: Serial;
  /** Goes up whenever the world is put back to its fixture: changes of earlier generations count no more. */
  readonly generation: number;
  /** The rest, as whoever hosts the world wants it. */
  readonly content: unknown;
}

/** Watches one world, and has whatever changes in it written. */
export class KeptWorld implements Keeper {
  readonly serial: Serial;
  readonly #world: World;
  readonly #writer: Writer;
  readonly #content: () => unknown;
  readonly #dirty = new Map<string, { readonly table: TableName; readonly key: string | number }>();
  /** Places of the changes in their order. */
  readonly #places = new Map<TableName, Map<string | number, number>>();
  #lastPlace = 0;
  #generation: number;
  #isHeadDirty = false;
  #isStopped = false;
  #lastHead = "";
  #lastNumbers = "";

  constructor(
    world: World,
    writer: Writer,
    { serial, generation }: Omit<KeptHead, "content">,
    content: () => unknown,
    changes: Iterable<StoredChange> = [],
  ) {
    this.serial = serial;
    this.#generation = generation;
    this.#world = world;
    this.#writer = writer;
    this.#content = content;
    for (const [table, key] of changes) this.#placeOf(table, key);
  }

  wrote(table: TableName, key: string | number): void {
    const isGone = !this.#world.registry.table(table).has(key as never);
    if (isGone && !this.#world.registry.table(table).isOfFixture(key as never)) this.#places.get(table)?.delete(key);
    else this.#placeOf(table, key);
    this.#dirty.set(`${table} ${key}`, { table, key });
    this.#writer.touch(this);
  }

  wasReset(): void {
    this.#writer.forget(changeKey(this.serial, this.#generation));
    this.#generation++;
    this.#places.clear();
    this.#dirty.clear();
    this.headMayHaveChanged();
  }

  /** Hands nothing over any more. */
  stop(): void {
    this.#isStopped = true;
  }

  kept(): Promise<void> | undefined {
    return this.#writer.kept(this);
  }

  /** Looks whether anything beside the tables is to be written: clock, policy, limits and the like. */
  headMayHaveChanged(): void {
    this.#isHeadDirty = true;
    if (this.#head() !== this.#lastHead) this.#writer.touch(this);
  }

  /** Everything that has changed since it was asked last. */
  operations(): readonly Operation[] {
    const operations: Operation[] = [];
    if (this.#isStopped) return operations;
    for (const { table, key } of this.#dirty.values()) operations.push(this.#change(table, key));
    this.#dirty.clear();
    const numbers = JSON.stringify(this.#world.standing);
    if (numbers !== this.#lastNumbers) operations.push({ type: "put", key: numbersKey(this.serial), value: numbers });
    this.#lastNumbers = numbers;
    if (this.#isHeadDirty) {
      this.#isHeadDirty = false;
      const head = this.#head();
      if (head !== this.#lastHead) operations.push({ type: "put", key: headKey(this.#world.id), value: head });
      this.#lastHead = head;
    }
    return operations;
  }

  #head(): string {
    const head: KeptHead = { serial: this.serial, generation: this.#generation, content: this.#content() };
    return JSON.stringify(head);
  }

  #change(table: TableName, key: string | number): Operation {
    const place = changeKey(this.serial, this.#generation, table, key);
    const rows = this.#world.registry.table(table);
    const value = rows.get(key as never) as object | undefined;
    if (value === undefined && !rows.isOfFixture(key as never)) return { type: "del", key: place };
    return { type: "put", key: place, value: JSON.stringify([this.#placeOf(table, key), value ?? null]) };
  }

  #placeOf(table: TableName, key: string | number): number {
    const places = this.#places.get(table) ?? new Map<string | number, number>();
    this.#places.set(table, places);
    const place = places.get(key) ?? ++this.#lastPlace;
    places.set(key, place);
    return place;
  }
}
