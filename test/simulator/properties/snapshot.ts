import { visibleMessages } from "../../../simulator/registry/flows/poll/queue.ts";
import type { Contact, Domain, Host, Message } from "../../../simulator/registry/objects/index.ts";
import { RegistryView, type TableView } from "../../../simulator/registry/projection.ts";
import { type TableName, tableNames } from "../../../simulator/registry/registry.ts";
import type { Table } from "../../../simulator/registry/table.ts";
import type { World } from "../../../simulator/registry/world.ts";
import { registrars, registryAccount } from "./sample.ts";

/** What a world holds at an instant. Values are immutable, so it need not be copied. */
export interface Snapshot {
  readonly tables: ReadonlyMap<TableName, ReadonlyMap<unknown, unknown>>;
  /** What time has made of contacts, hosts and domains by now: those that exist. */
  readonly contacts: readonly Contact[];
  readonly hosts: readonly Host[];
  readonly domains: readonly Domain[];
  /** Each registrar's visible messages. */
  readonly queues: ReadonlyMap<string, readonly Message[]>;
}

/** Looks at everything. */
export function lookAt(world: World): Snapshot {
  const { registry } = world;
  const view = new RegistryView(registry, world.clock.now());
  const tables = new Map(tableNames.map((name) => [name, new Map<unknown, unknown>(registry.table(name).entries())]));
  const queues = [...registrars, registryAccount].map((who) => [who, visibleMessages(view, who)] as const);
  return {
    tables,
    contacts: seen(registry.contacts, view.contacts),
    hosts: seen(registry.hosts, view.hosts),
    domains: seen(registry.domains, view.domains),
    queues: new Map(queues),
  };
}

function seen<V>(table: Table<string, V>, view: TableView<string, V>): readonly V[] {
  return [...table.entries()].flatMap(([name]) => view.get(name) ?? []);
}
