import { type Coming, comingOfContact, comingOfDomain, comingOfHost } from "./coming.ts";
import type { Registry } from "./registry.ts";
import type { Instant } from "./time.ts";

/** What will happen in a registry: to which object, or in whose queue. */
export interface AgendaEntry extends Omit<Coming, "what"> {
  readonly kind: "domains" | "contacts" | "hosts" | "messages";
  /** The object's name, or the registrar who is told. */
  readonly name: string;
  readonly what: Coming["what"] | "message";
}

/**
 * The next things, at most `limit`, that time will do to a registry after an instant, in order. It looks at every object
 * once, and at no more of each than could be among them.
 */
export function agendaOf(registry: Registry, now: Instant, limit: number): readonly AgendaEntry[] {
  const next = new Soonest(limit);
  for (const kind of ["domains", "contacts", "hosts"] as const)
    for (const [name] of registry[kind].entries())
      for (const coming of comingOf[kind](name, now, registry)) if (!next.take({ ...coming, kind, name })) break;
  for (const [, { event, registrar, text }] of registry.messages.entries())
    if (event > now) next.take({ at: event, kind: "messages", name: registrar, what: "message", text });
  return next.all;
}

/** What time will do to an object of each kind. */
export const comingOf = { domains: comingOfDomain, contacts: comingOfContact, hosts: comingOfHost } as const;

/** The soonest of many things, in order. */
class Soonest {
  readonly #limit: number;
  readonly #entries: AgendaEntry[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get all(): readonly AgendaEntry[] {
    return this.#entries;
  }

  /** Takes an entry if it is among the soonest, and says whether it was. */
  take(entry: AgendaEntry): boolean {
    const last = this.#entries[this.#limit - 1];
    if (last !== undefined && entry.at >= last.at) return false;
    const place = this.#entries.findIndex(({ at }) => at > entry.at);
    this.#entries.splice(place < 0 ? this.#entries.length : place, 0, entry);
    if (this.#entries.length > this.#limit) this.#entries.pop();
    return true;
  }
}
