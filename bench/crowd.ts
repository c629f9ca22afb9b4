import { Child } from "./child.ts";
import { needDescriptors } from "./descriptors.ts";
import type { Simulator } from "./simulator.ts";

/** Where a simulator is, and whom to trust for it. */
export interface Place {
  readonly host: string;
  readonly port: number;
  /** PEM. */
  readonly authority: string;
}

/** A registrar with the contents of its files. */
export interface Account {
  readonly id: string;
  readonly password: string;
  readonly certificate: string;
  readonly key: string;
}

/** What a process of clients is to do; it answers with how many there are then. */
export interface Errand {
  readonly kind: "open" | "fill";
  readonly count: number;
  readonly at: Place;
  readonly account: Account;
}

/** Clients of a simulator in processes of their own, so that each has file descriptors enough. */
export class Crowd {
  readonly #simulator: Simulator;
  readonly #children: readonly Child[];

  constructor(simulator: Simulator, processes = 4) {
    this.#simulator = simulator;
    this.#children = Array.from({ length: processes }, () => new Child("crowd-child.ts"));
  }

  /** Opens so many sessions over TLS that are logged in and silent from then on. */
  async open(count: number): Promise<void> {
    needDescriptors(count);
    const { epp, place } = { epp: this.#simulator.summary.epp, place: this.#simulator.authority };
    await this.#share(count, "open", { ...epp, authority: place });
  }

  /** Has so many lines said: a command of RRP and its answer are two. Nothing is quicker to say. */
  async say(lines: number): Promise<void> {
    const { tls } = this.#simulator.summary.rrp;
    await this.#share(Math.ceil(lines / 2), "fill", { ...tls, authority: this.#simulator.authority });
  }

  /** Ends the processes, and with them the sessions. */
  async close(): Promise<void> {
    await Promise.all(this.#children.map((child) => child.close()));
  }

  async #share(count: number, kind: Errand["kind"], at: Place): Promise<void> {
    const account = this.#simulator.account("registrar-a");
    const each = Math.ceil(count / this.#children.length);
    await Promise.all(
      this.#children.map(async (child, index) => {
        const own = Math.min(each, count - index * each);
        if (own <= 0) return;
        const errand: Errand = { kind, count: own, at, account };
        const { problem } = await child.ask<{ problem?: string }>(errand);
        if (problem !== undefined) throw new Error(`a client of the crowd failed: ${problem}`);
      }),
    );
  }
}
