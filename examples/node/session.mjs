// The one session of the client: opened when it is needed, kept, and opened anew when it was lost.

import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { EppClient } from "./epp-client.mjs";

const mostTries = 5;
const firstWait = 400;

/** Errors of the way there: they may pass. What TLS says of a certificate does not. */
const passing = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"];
/** Answers that say nothing of what was asked, but that something broke. */
const broken = [2400, 2500, 2501, 2502];

/** Whether nobody can know what became of a command: it was not answered, or the registry failed. */
export function isUnclear(error) {
  return typeof error.code !== "number" || broken.includes(error.code);
}

export class Session {
  #briefing;
  #services;
  #client;

  constructor(briefing, services) {
    this.#briefing = briefing;
    this.#services = services;
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
    const { epp, registrar, authority, certificate, key } = this.#briefing;
    const client = await EppClient.connect({
      host: epp.host,
      port: epp.port,
      ca: readFileSync(authority),
      cert: readFileSync(certificate),
      key: readFileSync(key),
    });
    try {
      await client.login({ ...registrar, ...this.#services });
      return client;
    } catch (error) {
      client.abandon();
      throw error;
    }
  }

  /** Sends a command. Fails where the connection is lost, and does not repeat anything by itself. */
  async say(...parts) {
    return (await this.open()).command(...parts);
  }

  /** Sends what changes nothing, or says what is to be: it may be repeated when it was not answered. */
  async ask(...parts) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.say(...parts);
      } catch (error) {
        if (!isUnclear(error) || attempt === mostTries) throw error;
        await pause(firstWait * attempt);
      }
    }
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

  async hello() {
    return (await this.open()).hello();
  }

  async close() {
    const leaving = this.#client;
    this.#client = undefined;
    if (leaving !== undefined && !leaving.isOver) await leaving.logout();
  }
}
