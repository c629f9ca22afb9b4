import type { Opened, WatchedEvent } from "../../net/watching.ts";
import { masked, protocolOf, textOf, titleOf } from "./text.ts";

/** Something that happened on a connection, as it is kept: secrets are masked before. */
export interface Entry {
  readonly kind: WatchedEvent["kind"];
  readonly at: number;
  readonly connection: number;
  /** What it is, in a few words. */
  readonly title: string;
  readonly registrar?: string;
  readonly code?: number;
  /** The row of the catalogue that answered, and the server's transaction id. */
  readonly row?: string;
  readonly server?: string;
  /** What was said, for what was received and sent. */
  readonly text?: string;
}

/** An entry of a list: without its text, with its number. */
export interface Head extends Omit<Entry, "text"> {
  readonly number: number;
  readonly characters: number;
}

export function headOf(number: number, { text, ...entry }: Entry): Head {
  return { number, ...entry, characters: text?.length ?? 0 };
}

/** What happened, as it may be kept and shown. */
export function entryOf(event: WatchedEvent): Entry {
  const { kind, at, connection } = event;
  return { kind, at, connection, ...saidOf(event) };
}

function saidOf(event: WatchedEvent): Omit<Entry, "kind" | "at" | "connection"> {
  switch (event.kind) {
    case "opened":
      return { title: `connected${fromWhere(event)}` };
    case "unsecured":
      return { title: `no session: ${event.fault}` };
    case "received": {
      const text = masked(textOf(event.document));
      const title = titleOf(text, protocolOf(text)) || "something that is no command";
      return { title, text, ...who(event) };
    }
    case "sent": {
      const { code, row, server } = event;
      const own = server === undefined ? {} : { server };
      return { title: "", code, row, ...own, text: masked(event.document), ...who(event) };
    }
    case "garbled":
      return { title: `cannot be read: ${event.what}` };
    case "struck":
      return { title: `${event.strike.kind}: ${event.strike.did}` };
    case "closed":
      return { title: `${endings[event.by]}${event.midFrame ? ", in the middle of something" : ""}` };
  }
}

const endings = { client: "the client left", server: "the server closed", lost: "the connection broke" } as const;

function fromWhere({ address, tls }: Opened): string {
  return `${address === undefined ? "" : ` from ${address}`}${tls === undefined ? "" : `, ${tls.version}`}`;
}

function who({ registrar }: { readonly registrar?: string }): { readonly registrar?: string } {
  return registrar === undefined ? {} : { registrar };
}
