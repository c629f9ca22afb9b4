// The one session of the client: opened when it is needed, kept, and opened anew when it was lost.

import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { RrpClient } from "./rrp-client.mjs";

const mostTries = 5;
const firstWait = 400;

/** Errors of the way there: they may pass. What TLS says of a certificate does not. */
const passing = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"];
/** Answers that say nothing of what was asked, but that something broke, or that there are too many sessions. */
const broken = [420, 421, 520, 521, 549];

/** Whether nobody can know what became of a command: it was not answered, or the registry failed. */
function isUnclear(error) {
  return typeof error.code !== "number" || broken.includes(error.code);
}

export class Session {
  #briefing;
  #client;

  constructor(briefing) {
    this.#briefing = briefing;
  }

  /** A session that is logged in. Tries again where that may help, each time after a longer wait. */
  async open() {
    if (this.#client?.isOver) this.#client = undefined;
    for (let attempt = 1; this.#client === undefined; attempt++) {
      try {
        this.#client = await this.#login();
      } catch (error) {
        if (attempt === mostTries || !(passing.includes(error.code) || broken.includes(error.code))) throw error;
        await pause(firstWait * 2 ** (attempt - 1));
      }
    }
    return this.#client;
  }

  async #login() {
    const { rrp, registrar, authority, certificate, key } = this.#briefing;
    const client = await RrpClient.connect({
      ...rrp,
      ca: readFileSync(authority),
      cert: readFileSync(certificate),
      key: readFileSync(key),
    });
    try {
      await client.login(registrar);
      return client;
    } catch (error) {
      client.abandon();
      throw error;
    }
  }

  /** Sends a command. Fails where the connection is lost, and does not repeat anything by itself. */
  async say(...lines) {
    return (await this.open()).command(...lines);
  }

  /** Sends what may be repeated when it was not answered, since it changes nothing. */
  async ask(...lines) {
    return this.once(
      () => this.say(...lines),
      () => false,
    );
  }

  /** Sends what must not happen twice. After an unclear outcome it asks first whether it was done. */
  async once(send, isDone) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await send();
      } catch (error) {
        if (!isUnclear(error) || attempt === mostTries) throw error;
        await pause(firstWait * attempt);
        if (await isDone()) return undefined;
      }
    }
  }

  async close() {
    const leaving = this.#client;
    this.#client = undefined;
    if (leaving !== undefined && !leaving.isOver) await leaving.quit();
  }
}
