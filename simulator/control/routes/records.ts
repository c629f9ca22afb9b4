import { z } from "zod";
import type { Charge, HistoryEntry, Message } from "../../registry/objects/index.ts";
import type { HostedWorld } from "../hosted-world.ts";
import type { Route } from "../route.ts";
import { shown } from "../show.ts";
import { type Query, wholeNumber } from "./numbers.ts";
import { object, when } from "./schemas.ts";

const newest = { name: "limit", description: "The newest so many. All where it is left out." };

/** What was sent, charged, written down and handed to the DNS. */
export const recordRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/worlds/{world}/messages",
    summary: "List the messages in the queues, those included that are not visible yet",
    query: [{ name: "registrar", description: "Only this registrar's queue." }, newest],
    answer: z.array(
      z.looseObject({
        key: z.int().describe("The message's number."),
        registrar: z.string().describe("Whose queue it is in."),
        event: when.describe("From when on it is visible."),
        visible: z.boolean().describe("Whether it is visible already."),
        text: z.string().describe("What it says."),
      }),
    ),
    handle: ({ world, query }) => {
      const { now, view } = world();
      const found = rows<Message>(world(), "messages").filter(
        ({ registrar }) => (query.registrar ?? registrar) === registrar,
      );
      return newestOf(found, query)
        .map((message) => view.messages.get(message.key) ?? message)
        .map((message) => shown({ ...message, visible: message.event <= now }));
    },
  },
  {
    method: "GET",
    path: "/worlds/{world}/charges",
    summary: "List what was billed, what is billed year by year, and what was taken back",
    query: [
      { name: "domain", description: "Only for this domain name." },
      { name: "registrar", description: "Only of this registrar." },
      newest,
    ],
    answer: z.array(object),
    handle: ({ world, query }) =>
      newestOf(
        rows<Charge>(world(), "charges").filter(
          ({ domain, registrar }) =>
            (query.domain ?? domain) === domain && (query.registrar ?? registrar) === registrar,
        ),
        query,
      ).map((charge) => shown(charge)),
  },
  {
    method: "GET",
    path: "/worlds/{world}/history",
    summary: "List what was done to objects, oldest first",
    query: [
      { name: "object", description: "Only of this kind: contact, domain or host." },
      { name: "name", description: "Only of the object of this name." },
    ],
    answer: z.array(object),
    handle: ({ world, query }) =>
      rows<HistoryEntry>(world(), "history")
        .filter(({ object, name }) => (query.object ?? object) === object && (query.name ?? name) === name)
        .map((entry) => shown(entry)),
  },
  {
    method: "GET",
    path: "/worlds/{world}/dns-refreshes",
    summary: "List the names whose delegation changed",
    answer: z.array(z.strictObject({ name: z.string(), at: when })),
    handle: ({ world }) => rows(world(), "dnsRefreshes").map((refresh) => shown(refresh)),
  },
];

function rows<V>({ world }: HostedWorld, table: "messages" | "charges" | "history" | "dnsRefreshes"): V[] {
  return [...world.registry.table(table).entries()].map(([, value]) => value as V);
}

function newestOf<V>(all: readonly V[], query: Query): readonly V[] {
  return all.slice(Math.max(0, all.length - (wholeNumber(query, "limit") ?? Infinity)));
}
