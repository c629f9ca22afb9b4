import type { Duplex } from "node:stream";

/** What has arrived on a connection and is not read yet, and whether the connection has ended. */
export class Inbox {
  received: Buffer = Buffer.alloc(0);
  hasEnded = false;
  #wake: (() => void) | undefined;

  constructor(socket: Duplex) {
    socket.on("data", (piece: Buffer) => {
      this.received = this.received.length === 0 ? piece : Buffer.concat([this.received, piece]);
      this.#wake?.();
    });
    const end = () => {
      this.hasEnded = true;
      this.#wake?.();
    };
    for (const event of ["end", "close", "error"]) socket.on(event, end);
  }

  /** Asks again and again, whenever something arrives, until there is a result or so many milliseconds are over. */
  async wait<T>(timeout: number, ask: () => T | undefined): Promise<T | undefined> {
    const until = performance.now() + timeout;
    for (;;) {
      const result = ask();
      if (result !== undefined) return result;
      const left = until - performance.now();
      if (left <= 0) return undefined;
      await this.#change(left);
    }
  }

  #change(timeout: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeout);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
