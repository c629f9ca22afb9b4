import { visibleMessages } from "../../../simulator/registry/flows/poll/queue.ts";
import type { Message } from "../../../simulator/registry/objects/index.ts";
import { RegistryView } from "../../../simulator/registry/projection.ts";
import { type TableName, tableNames } from "../../../simulator/registry/registry.ts";
import type { World } from "../../../simulator/registry/world.ts";
import { registrars, registryAccount } from "./sample.ts";

/** What a world holds at an instant. Values are immutable, so it need not be copied. */
export interface Snapshot {
  readonly tables: ReadonlyMap<TableName, ReadonlyMap<unknown, unknown>>;
  /** What time has made of contacts, hosts and domains, by kind and name. */
  readonly seen: ReadonlyMap<string, unknown>;
  /** Each registrar's visible messages. */
  readonly queues: ReadonlyMap<string, readonly Message[]>;
}

/** The tables of objects that time changes. */
export const objectTables = ["contacts", "hosts", "domains"] as const;

/** Looks at everything. */
export function lookAt(world: World): Snapshot {
  const { registry } = world;
  const view = new RegistryView(registry, world.clock.now());
  const tables = new Map(tableNames.map((name) => [name, new Map<unknown, unknown>(registry.table(name).entries())]));
  const seen = objectTables.flatMap((table) =>
    [...registry[table].entries()].map(([name]) => [`${table} ${name}`, view[table].get(name)] as const),
  );
  const queues = [...registrars, registryAccount].map((who) => [who, visibleMessages(view, who)] as const);
  return { tables, seen: new Map(seen), queues: new Map(queues) };
}
