import { EventEmitter } from "node:events";
import type { WatchedEvent } from "../../simulator/net/watching.ts";
import { EppExchange } from "./epp-exchange.ts";
import { Connection, type Exchange } from "./record.ts";
import { RrpExchange } from "./rrp-exchange.ts";

/** Everything that the client did, as it was seen on the wire. */
export class Traffic {
  readonly connections: Connection[] = [];
  readonly exchanges: Exchange[] = [];
  /** How much had arrived when a fault struck: the number of the last exchange, by that of the strike. */
  readonly strikes = new Map<number, number>();
  readonly #byNumber = new Map<number, Connection>();
  readonly #changes = new EventEmitter();

  /** Takes an event: give it to a world as its watcher. */
  readonly accept = (event: WatchedEvent): void => {
    this.#note(this.#connection(event), event);
    this.#changes.emit("event", event);
  };

  /** Calls back for each event. Gives what ends that. */
  listen(listener: (event: WatchedEvent) => void): () => void {
    this.#changes.on("event", listener);
    return () => this.#changes.off("event", listener);
  }

  /** Waits until something holds, at most so many milliseconds, and says whether it does. */
  async until(holds: () => boolean, timeout: number, stop?: AbortSignal): Promise<boolean> {
    const end = performance.now() + timeout;
    for (;;) {
      if (holds()) return true;
      const left = end - performance.now();
      if (left <= 0 || stop?.aborted) return false;
      await this.#change(left, stop);
    }
  }

  /** The services that any login has declared: URIs. */
  get services(): ReadonlySet<string> {
    return new Set(this.connections.flatMap(({ services }) => services));
  }

  /** Whether any login succeeded. */
  get hasLogin(): boolean {
    return this.connections.some(({ login }) => login !== undefined);
  }

  #change(timeout: number, stop: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#changes.off("event", wake);
        stop?.removeEventListener("abort", wake);
        resolve();
      };
      const timer = setTimeout(wake, timeout);
      this.#changes.once("event", wake);
      stop?.addEventListener("abort", wake);
    });
  }

  #connection({ connection: number, at }: WatchedEvent): Connection {
    const known = this.#byNumber.get(number);
    if (known !== undefined) return known;
    const connection = new Connection(number, at);
    this.#byNumber.set(number, connection);
    this.connections.push(connection);
    return connection;
  }

  #note(connection: Connection, event: WatchedEvent): void {
    switch (event.kind) {
      case "opened":
        connection.opened = event;
        return;
      case "unsecured":
        connection.unsecured = event;
        return;
      case "garbled":
        connection.garbled = event;
        return;
      case "struck":
        connection.isStruck = true;
        this.strikes.set(event.strike.number, this.exchanges.length);
        return;
      case "closed":
        connection.closed = event;
        return;
      case "received": {
        const exchange = new (kindOf(connection))(this.exchanges.length + 1, connection, event);
        connection.exchanges.push(exchange);
        this.exchanges.push(exchange);
        return;
      }
      case "sent": {
        // The greeting comes first; after that, answers come in the order of the commands.
        const waiting = connection.exchanges.find(({ answer }) => answer === undefined);
        if (connection.greeting === undefined) connection.greeting = event;
        else if (waiting !== undefined) waiting.answer = event;
      }
    }
  }
}

/** By what is read that arrives on a connection. */
function kindOf({ protocol }: Connection): typeof EppExchange | typeof RrpExchange {
  return protocol === "rrp" ? RrpExchange : EppExchange;
}
