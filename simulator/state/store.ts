import { chmodSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type StoredChange, tableNames } from "../registry/registry.ts";
import type { World } from "../registry/world.ts";
import { GroupCommit } from "./group-commit.ts";
import { type FixtureRow, isKeyOf, isTable } from "./head.ts";
import { type KeptHead, KeptWorld } from "./kept-world.ts";
import { after, changeKey, fixtureKey, formatKey, headKey, numbersKey, rowOf, type Serial } from "./keys.ts";
import { type Level, openLevel, StateError } from "./level.ts";

const format = { format: "eppraise state", version: 1 };

/** Rows that are written together while a world is taken in. */
const rowsAtOnce = 2000;

/** A world as it was found in the store. */
export interface FoundWorld extends KeptHead {
  readonly id: string;
  readonly numbers: unknown;
  readonly fixture: readonly FixtureRow[];
  readonly changes: readonly StoredChange[];
}

/** A folder in which worlds outlive the process. Every write is on disk before whoever caused it is answered. */
export class StateStore {
  readonly #level: Level;
  readonly #commit: GroupCommit;
  #serials: Serial = 0;

  private constructor(level: Level) {
    this.#level = level;
    this.#commit = new GroupCommit(level);
  }

  /** Opens a folder, made where there is none. Throws StateError for one that is in use, or is none of ours. */
  static async open(folder: string): Promise<StateStore> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const [store, found] = [join(folder, "store"), readdirSync(folder)];
    // Credentials are put beside the store, and may be there first.
    if (!found.includes("store") && found.some((name) => name !== "credentials"))
      throw new StateError(`${folder}: there is something else in this folder; take an empty one`);
    mkdirSync(store, { recursive: true, mode: 0o700 });
    chmodSync(store, 0o700);
    const level = await openLevel(store);
    try {
      await checkFormat(level, folder);
      return new StateStore(level);
    } catch (error) {
      await level.close();
      throw error;
    }
  }

  /** Rejected when something could not be written: then nothing is safe any more. Never fulfilled. */
  get failure(): Promise<never> {
    return this.#commit.failure;
  }

  /** Every world that is kept, in the order in which they were made. What is left of others is cleared. */
  async worlds(): Promise<readonly FoundWorld[]> {
    const heads: (KeptHead & { readonly id: string })[] = [];
    for await (const [key, value] of this.#level.iterator({ gte: headKey(""), lt: after(headKey("")) }))
      heads.push({ id: key.slice(headKey("").length), ...(parsed(key, value) as KeptHead) });
    heads.sort((one, other) => one.serial - other.serial);
    await this.#clearOthers(heads);
    const found: FoundWorld[] = [];
    for (const head of heads) found.push(await this.#found(head));
    return found;
  }

  /** Takes a new world in: once this is fulfilled, it is kept with all that it holds. */
  async add(world: World, content: () => unknown): Promise<KeptWorld> {
    const serial = ++this.#serials;
    const kept = new KeptWorld(world, this.#commit, { serial, generation: 1 }, content);
    let rows: { type: "put"; key: string; value: string }[] = [];
    let place = 0;
    for (const table of tableNames)
      for (const [key, value] of world.registry.table(table).fixture()) {
        const row = JSON.stringify([++place, value]);
        rows.push({ type: "put", key: fixtureKey(serial, table, key), value: row });
        if (rows.length < rowsAtOnce) continue;
        await this.#level.batch(rows, { sync: true });
        rows = [];
      }
    await this.#level.batch(rows, { sync: true });
    // What has happened since the world was made, if it was loaded. The head comes last: before it there is no world.
    for (const table of tableNames) for (const [key] of world.registry.table(table).changes()) kept.wrote(table, key);
    world.keepWith(kept);
    kept.headMayHaveChanged();
    await kept.kept();
    return kept;
  }

  /** Goes on keeping a world that was found, and has been made again. */
  resume(world: World, { serial, generation, changes }: FoundWorld, content: () => unknown): KeptWorld {
    const kept = new KeptWorld(world, this.#commit, { serial, generation }, content, changes);
    world.keepWith(kept);
    kept.headMayHaveChanged();
    return kept;
  }

  /** Forgets a world. */
  async remove(id: string, kept: KeptWorld): Promise<void> {
    const { serial } = kept;
    kept.stop();
    await kept.kept();
    await this.#level.del(headKey(id), { sync: true });
    for (const prefix of [fixtureKey(serial), `change/${serial}/`]) this.#commit.forget(prefix);
    await this.#level.del(numbersKey(serial));
  }

  /** Writes what is left to write, and lets the folder go. */
  async close(): Promise<void> {
    await this.#commit.idle();
    await this.#level.close();
  }

  async #found(head: KeptHead & { readonly id: string }): Promise<FoundWorld> {
    const { serial, generation } = head;
    const numbers = await this.#level.get(numbersKey(serial));
    const fixture = await this.#rows(fixtureKey(serial));
    const changes = await this.#rows(changeKey(serial, generation));
    return {
      ...head,
      numbers: numbers === undefined ? undefined : parsed(numbersKey(serial), numbers),
      fixture: fixture.map(({ table, key, value }) => [table, key, value] as unknown as FixtureRow),
      changes: changes.map(({ table, key, value }) => [table, key, value ?? undefined] as unknown as StoredChange),
    };
  }

  async #rows(prefix: string) {
    const rows: { place: number; table: string; key: unknown; value: object | null }[] = [];
    for await (const [key, text] of this.#level.iterator({ gte: prefix, lt: after(prefix) })) {
      const row = rowOf(key, prefix);
      const [place, value] = parsed(key, text) as [number, object | null];
      if (!isTable(row.table) || !isKeyOf(row.table, row.key) || typeof value !== "object")
        throw new StateError(`the state is damaged at ${key}: this is no row of a table`);
      rows.push({ ...row, place, value });
    }
    return rows.sort((one, other) => one.place - other.place);
  }

  /** Clears worlds that were not taken in as a whole or are gone, and changes before the last putting back. */
  async #clearOthers(heads: readonly KeptHead[]): Promise<void> {
    const generations = new Map(heads.map(({ serial, generation }) => [serial, generation]));
    this.#serials = Math.max(0, ...generations.keys());
    for (const kind of ["fixture/", "change/"] as const) {
      let from = kind as string;
      for (;;) {
        const [key] = await this.#level.keys({ gte: from, lt: after(kind), limit: 1 }).all();
        if (key === undefined) break;
        const [, serial = "", generation = ""] = key.split("/");
        const current = generations.get(Number(serial));
        const prefix = kind === "fixture/" ? fixtureKey(Number(serial)) : changeKey(Number(serial), Number(generation));
        const isCurrent = current !== undefined && (kind === "fixture/" || current === Number(generation));
        if (!isCurrent) await this.#level.clear({ gte: prefix, lt: after(prefix) });
        this.#serials = Math.max(this.#serials, Number(serial));
        from = after(prefix);
      }
    }
  }
}

async function checkFormat(level: Level, folder: string): Promise<void> {
  const text = await level.get(formatKey);
  if (text === undefined) {
    await level.put(formatKey, JSON.stringify(format), { sync: true });
    return;
  }
  const { format: name, version } = parsed(formatKey, text) as Partial<typeof format>;
  if (name !== format.format) throw new StateError(`${folder}: this is no state of eppraise`);
  if (version === format.version) return;
  const isNewer = typeof version === "number" && version > format.version;
  throw new StateError(
    `${folder}: it has version ${version} of the format, and this program knows ${format.version}` +
      (isNewer ? ": take a newer eppraise" : ""),
  );
}

function parsed(key: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new StateError(`the state is damaged at ${key}: this is no JSON`);
  }
}
