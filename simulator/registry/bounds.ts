import type { GenericReason } from "../../catalogue/index.ts";
import type { Effect } from "./effects.ts";
import type { Outcome } from "./flow.ts";
import { type Contents, type Registry, type TableName, tableNames } from "./registry.ts";
import type { Session } from "./session.ts";

/** How much a world may take. What is left out has no limit. */
export interface Bounds {
  /** Sessions that may be logged in at a time, of all registrars together and of each one. */
  readonly sessions?: number | undefined;
  readonly sessionsPerRegistrar?: number | undefined;
  /** Contacts, hosts and domains, those included that are deleted and still known. */
  readonly objects?: number | undefined;
  /** Everything else that is written down: messages, charges, history and the like. */
  readonly records?: number | undefined;
}

const objectTables: ReadonlySet<TableName> = new Set(["contacts", "hosts", "domains"]);
const settingTables: ReadonlySet<TableName> = new Set(["registrars", "tlds", "tokens"]);

/** How many sessions each registrar has open. */
export class SessionCount {
  readonly #open = new Map<string, number>();
  #total = 0;

  get total(): number {
    return this.#total;
  }

  of(registrar: string): number {
    return this.#open.get(registrar) ?? 0;
  }

  /** Notes what became of a session: who was logged in before, and who is now. */
  moved(before: string | undefined, after: string | undefined): void {
    if (before === after) return;
    if (before !== undefined) this.#add(before, -1);
    if (after !== undefined) this.#add(after, 1);
  }

  #add(registrar: string, difference: 1 | -1): void {
    const left = this.of(registrar) + difference;
    this.#total += difference;
    if (left > 0) this.#open.set(registrar, left);
    else this.#open.delete(registrar);
  }
}

/** Why an outcome cannot be, since the world would then hold more than it may; undefined where it can. */
export function exceeded(
  bounds: Bounds,
  outcome: Outcome,
  before: Session,
  { registry, sessions }: { readonly registry: Registry; readonly sessions: SessionCount },
): GenericReason | undefined {
  if (outcome.kind !== "done") return undefined;
  for (const effect of outcome.effects) {
    if (effect.kind !== "session") continue;
    const { registrar } = effect.session;
    if (registrar === undefined || before.registrar !== undefined) continue;
    if (sessions.total >= (bounds.sessions ?? Infinity)) return "too-many-sessions";
    if (sessions.of(registrar) >= (bounds.sessionsPerRegistrar ?? Infinity)) return "too-many-sessions";
  }
  return isTooFull(bounds, registry, newRows(outcome.effects, registry)) ? "world-is-full" : undefined;
}

/** Whether so many more rows would be too many. */
export function isTooFull(
  { objects = Infinity, records = Infinity }: Bounds,
  registry: Registry,
  { objects: moreObjects, records: moreRecords }: Rows,
): boolean {
  if (moreObjects <= 0 && moreRecords <= 0) return false;
  const now = rowsOf(registry);
  return (
    (moreObjects > 0 && now.objects + moreObjects > objects) || (moreRecords > 0 && now.records + moreRecords > records)
  );
}

/** How many rows more there may be of what is written down beside objects. */
export function recordsLeft({ records = Infinity }: Bounds = {}, registry: Registry): number {
  return Math.max(0, records - rowsOf(registry).records);
}

interface Rows {
  readonly objects: number;
  readonly records: number;
}

/** How many rows a registry has. */
export function rowsOf(registry: Registry): Rows {
  let [objects, records] = [0, 0];
  for (const name of tableNames) {
    if (objectTables.has(name)) objects += registry.table(name).size;
    else if (!settingTables.has(name)) records += registry.table(name).size;
  }
  return { objects, records };
}

/** How many rows contents have that a registry does not have yet. */
export function rowsIn(contents: Contents, registry: Registry): Rows {
  let [objects, records] = [0, 0];
  for (const name of tableNames) {
    if (settingTables.has(name)) continue;
    for (const key of contents[name]?.keys() ?? []) {
      if (registry.table(name).has(key as never)) continue;
      if (objectTables.has(name)) objects++;
      else records++;
    }
  }
  return { objects, records };
}

function newRows(effects: readonly Effect[], registry: Registry): Rows {
  let [objects, records] = [0, 0];
  for (const effect of effects) {
    if (effect.kind !== "put" || settingTables.has(effect.table)) continue;
    if (registry.table(effect.table).has(effect.key as never)) continue;
    if (objectTables.has(effect.table)) objects++;
    else records++;
  }
  return { objects, records };
}
