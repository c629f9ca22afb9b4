import type { ControlClient } from "../../steps/support/control-client.ts";
import type { Story } from "./load.ts";

interface Entry {
  readonly key: number;
  readonly type: string;
  readonly object: "contact" | "domain";
  readonly name: string;
  readonly repositoryId: string;
  readonly transaction: { readonly client?: string; readonly server: string };
  readonly snapshot: unknown;
}

interface Thing {
  readonly id?: string;
  readonly name?: string;
  readonly repositoryId: string;
}

/** Everything that is wrong with a world after a crash, in words. */
export async function problemsOf(control: ControlClient, world: string, story: Story): Promise<readonly string[]> {
  const get = <T>(path: string) => control.call<T>("GET", `/worlds/${world}${path}`);
  const history = await get<Entry[]>("/history");
  const [contacts, domains] = await Promise.all([
    get<Thing[]>("/objects/contacts?stored=true"),
    get<Thing[]>("/objects/domains?stored=true"),
  ]);
  const charges = await get<{ key: number; history: number; kind: string }[]>("/charges");
  const messages = await get<{ key: number }[]>("/messages");
  return [
    ...lost(history, story),
    ...invented(history, story),
    ...halfWritten(history, [...contacts, ...domains], charges),
    ...backAgain(messages, story),
    ...repeated(history, [...contacts, ...domains], [...charges, ...messages]),
  ];
}

/** What was acknowledged and is gone. */
function lost(history: readonly Entry[], { acknowledged }: Story): readonly string[] {
  const known = new Set(history.map(({ transaction }) => transaction.server));
  return [...acknowledged].filter(([, server]) => !known.has(server)).map(([id]) => `lost: ${id} was acknowledged`);
}

/** What nobody sent. */
function invented(history: readonly Entry[], { sent }: Story): readonly string[] {
  const unknown = history.filter(({ transaction: { client = "" } }) => !sent.has(client));
  return unknown.map(({ transaction }) => `invented: ${transaction.client}`);
}

/** What was written in part: an object that is not as its last entry says, or a registration without its charge. */
function halfWritten(
  history: readonly Entry[],
  things: readonly Thing[],
  charges: readonly { readonly history: number; readonly kind: string }[],
): readonly string[] {
  const last = new Map(history.map((entry) => [entry.name, entry]));
  const different = things.filter((thing) => {
    const entry = last.get(thing.id ?? thing.name ?? "");
    return JSON.stringify(entry?.snapshot) !== JSON.stringify(thing);
  });
  const billed = new Set(charges.filter(({ kind }) => kind === "one-time").map(({ history }) => history));
  const free = history.filter(({ key, type }) => type === "domain-create" && !billed.has(key));
  const missing = last.size - things.length;
  return [
    ...different.map(({ id, name }) => `half written: ${id ?? name} is not as its history says`),
    ...free.map(({ name }) => `half written: ${name} was not charged`),
    ...(missing === 0 ? [] : [`half written: ${missing} objects are in the history only`]),
  ];
}

/** Messages that were taken out of their queues. */
function backAgain(messages: readonly { readonly key: number }[], { dequeued }: Story): readonly string[] {
  const keys = new Set(messages.map(({ key }) => String(key)));
  return [...dequeued].filter((id) => keys.has(id.split("-")[0] ?? "")).map((id) => `message ${id} is back`);
}

/** Numbers that were given twice, or in another order than that of what happened. */
function repeated(
  history: readonly Entry[],
  things: readonly Thing[],
  others: readonly { readonly key: number }[],
): readonly string[] {
  const keys = [...history, ...others].map(({ key }) => key);
  const ids = things.map(({ repositoryId }) => repositoryId);
  const order = history.every(({ key }, index) => index === 0 || key > (history[index - 1]?.key ?? Infinity));
  return [
    ...(new Set(keys).size === keys.length ? [] : ["a number was given twice"]),
    ...(new Set(ids).size === ids.length ? [] : ["a repository id was given twice"]),
    ...(order ? [] : ["the history is not in its order"]),
  ];
}
