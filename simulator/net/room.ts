import type { Socket } from "node:net";

/** How many connections there may be at a time, over all doors of a world: whatever is spoken behind them. */
export class Room {
  /** Any number where undefined. Those that are open stay open. */
  most: number | undefined;
  #taken = 0;

  constructor(most?: number) {
    this.most = most;
  }

  /** How many connections are open, those included that have said nothing yet. */
  get taken(): number {
    return this.#taken;
  }

  /** Lets a connection in until it is over, or cuts it off where there is no room; says which. */
  enter(socket: Socket): boolean {
    if (this.#taken >= (this.most ?? Infinity)) {
      socket.destroy();
      return false;
    }
    this.#taken++;
    socket.once("close", () => this.#taken--);
    return true;
  }
}
