import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { Reaction } from "../faults/strikes.ts";

/** Sees what a client makes of a connection that it should refuse, and has it written down. */
export class ReactionWatch {
  readonly #write: (reaction: Reaction) => void;
  #isSecured = false;
  #spoke = false;

  constructor(raw: Socket, write: (reaction: Reaction) => void) {
    this.#write = write;
    raw.once("close", () => {
      if (!this.#spoke) write(this.#isSecured ? "left" : "refused-handshake");
    });
  }

  /** The handshake is done: some clients look at certificates only then. */
  secured(socket: TLSSocket): void {
    this.#isSecured = true;
    socket.once("data", () => {
      this.#spoke = true;
      this.#write("went-on");
    });
  }
}
