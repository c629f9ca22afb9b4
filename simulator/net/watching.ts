import type { TLSSocket } from "node:tls";
import type { Strike } from "../faults/strikes.ts";

// What happens on a world's connections, for those who want to watch it: `WorldSetup.watch`. Times are the real ones, in
// milliseconds since 1970, whatever the world's clock says. Nothing is made up where nobody watches.

/** How a connection is protected, and what the client brought. RFC 5734 section 9. */
export interface TlsFacts {
  /** Such as `TLSv1.3`. */
  readonly version: string;
  readonly cipher: string;
  /** The name that the client asked for, where it named one. */
  readonly serverName?: string;
  /** SHA-256 of the certificate that the client presented, base64 without padding. */
  readonly certificate?: string;
}

interface EventBase {
  /** Which connection, counted from 1 in each world. */
  readonly connection: number;
  readonly at: number;
}

/** The connection stands, with TLS unless it is RRP in the clear, and the greeting is about to be sent. */
export interface Opened extends EventBase {
  readonly kind: "opened";
  readonly protocol: "epp" | "rrp";
  readonly address?: string;
  readonly tls?: TlsFacts;
}

/** A connection that did not become a session: the handshake failed, or the client left before it was done. */
export interface Unsecured extends EventBase {
  readonly kind: "unsecured";
  /** What the port speaks that it came to. */
  readonly protocol: "epp" | "rrp";
  /** OpenSSL's or the socket's name for what went wrong. */
  readonly fault: string;
}

/** Something to read has arrived as a whole. */
export interface Received extends EventBase {
  readonly kind: "received";
  /** A frame's document, or the lines of an RRP command without the dot that ends it. */
  readonly document: Uint8Array;
  /** Who is logged in as it arrives. */
  readonly registrar?: string;
  /** Whether it was on its way before the answer to what came before it was sent. */
  readonly early: boolean;
}

/** Something was sent: the greeting (RRP's banner), or the answer to what was received last. */
export interface Sent extends EventBase {
  readonly kind: "sent";
  readonly document: string;
  readonly code: number;
  /** The row of the catalogue that answered. */
  readonly row: string;
  /** The server's transaction id, by which the ledger knows it. RRP's banner has none. */
  readonly server?: string;
  /** Who is logged in afterwards. */
  readonly registrar?: string;
}

/** What arrived cannot be cut into frames, or is no end of a command: the connection is closed. */
export interface Garbled extends EventBase {
  readonly kind: "garbled";
  readonly what: string;
}

/** The connection is over. */
export interface Closed extends EventBase {
  readonly kind: "closed";
  /** Who ended it; `lost` where it broke. */
  readonly by: "client" | "server" | "lost";
  /** Whether part of a frame or command had arrived. */
  readonly midFrame: boolean;
}

/** A fault that the world was told to produce struck: docs/faults.md. */
export interface Struck extends EventBase {
  readonly kind: "struck";
  readonly strike: Strike;
}

/** What a watcher is told. */
export type WatchedEvent = Opened | Unsecured | Received | Sent | Garbled | Struck | Closed;

/** Told what happens on a world's connections, in order and at once. It must not throw. */
export type Watcher = (event: WatchedEvent) => void;

/** Told what happens on one connection; its number and the time are added to it. */
export type Notice = (event: Unnumbered<WatchedEvent>) => void;

type Unnumbered<E> = E extends unknown ? Omit<E, "connection" | "at"> : never;

/** Those who watch a world's connections. They may come and go; while there is none, nothing is made up. */
export class Watching {
  readonly #watchers = new Set<Watcher>();

  constructor(first?: Watcher) {
    if (first !== undefined) this.#watchers.add(first);
  }

  /** Begins to watch; gives what ends it. */
  add(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** By what those who watch are told of a connection; undefined while nobody does. */
  noticeOf(connection: number): Notice | undefined {
    if (this.#watchers.size === 0) return undefined;
    return (event) => {
      const told = { ...event, connection, at: Date.now() } as WatchedEvent;
      for (const watcher of this.#watchers) watcher(told);
    };
  }
}

/** What the handshake settled. */
export function tlsFactsOf(socket: TLSSocket, certificate: string | undefined): TlsFacts {
  return {
    version: socket.getProtocol() ?? "unknown",
    cipher: socket.getCipher()?.name ?? "unknown",
    ...(typeof socket.servername === "string" && socket.servername !== "" && { serverName: socket.servername }),
    ...(certificate !== undefined && { certificate }),
  };
}
