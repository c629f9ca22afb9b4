import type { Socket } from "node:net";
import { setImmediate, setTimeout } from "node:timers/promises";

/** How a connection ends: in order, or by a reset. */
export type Ending = "end" | "reset";

/** How something is sent. Times are real ones, in milliseconds. */
export interface Delivery {
  readonly delay?: number;
  /** Octets in a piece; as one where it is left out. */
  readonly size?: number;
  /** Between two pieces. */
  readonly pause?: number;
  /** How long it is held back for something that is sent along with it. */
  readonly hold?: number;
  /** Only so many octets of it. */
  readonly cut?: number;
  /** How the connection ends behind it. */
  readonly ends?: Ending;
}

/** Told what became of something that was sent. */
export interface Outcome {
  /** All of it went out. */
  readonly sent?: () => void;
  /** It was held back: whether something came that it was sent with. */
  readonly released?: (together: boolean) => void;
}

interface Entry {
  readonly bytes: Buffer;
  readonly delivery: Delivery;
  readonly outcomes: readonly Outcome[];
}

/** How long a reset waits for what was sent before it, in milliseconds. */
const beforeReset = 20;

/** More than this waits for nobody: the client is not read from until some of it is gone. */
const most = 64;

/** What is to be sent over a connection in rough weather, one after the other. It knows octets only. */
export class Outbox {
  readonly #socket: Socket;
  /** The connection below TLS. */
  readonly #raw: Socket;
  readonly #gone = new AbortController();
  readonly #hasRoom: () => void;
  readonly #entries: Entry[] = [];
  #running = false;
  #arrived: (() => void) | undefined;

  /** `hasRoom` is called when there is room again after it was full; otherwise the socket is simply read from again. */
  constructor(socket: Socket, raw: Socket = socket, hasRoom: () => void = () => void socket.resume()) {
    this.#socket = socket;
    this.#raw = raw;
    this.#hasRoom = hasRoom;
    socket.once("close", () => this.#gone.abort());
  }

  /** Whether so much waits that the client is not to be read from. */
  get isFull(): boolean {
    return this.#entries.length > most;
  }

  send(bytes: Buffer, delivery: Delivery, outcome: Outcome = {}): void {
    this.#entries.push({ bytes, delivery, outcomes: [outcome] });
    this.#arrived?.();
    if (this.isFull) this.#socket.pause();
    if (this.#running) return;
    this.#running = true;
    // The connection may be over at any time; then there is nothing left to do.
    this.#run().catch(() => undefined);
  }

  async #run(): Promise<void> {
    for (let entry = this.#entries.shift(); entry !== undefined; entry = this.#entries.shift()) {
      const { delay = 0, hold } = entry.delivery;
      if (delay > 0) await this.#sleep(delay);
      if (hold === undefined || !(await this.#joined(entry, hold))) await this.#write(entry);
      if (!this.isFull && this.#socket.isPaused()) this.#hasRoom();
    }
    this.#running = false;
  }

  /** Puts what is held back before the next thing to send, if there is one in time. */
  async #joined(entry: Entry, hold: number): Promise<boolean> {
    if (this.#entries.length === 0) await this.#next(hold);
    const next = this.#entries.shift();
    for (const { released } of entry.outcomes) released?.(next !== undefined);
    if (next === undefined) return false;
    const { cut } = next.delivery;
    this.#entries.unshift({
      bytes: Buffer.concat([entry.bytes, next.bytes]),
      delivery: { ...next.delivery, ...(cut !== undefined && { cut: entry.bytes.length + cut }) },
      outcomes: [...entry.outcomes, ...next.outcomes],
    });
    return true;
  }

  async #next(hold: number): Promise<void> {
    const arrival = new Promise<void>((resolve) => {
      this.#arrived = resolve;
    });
    await Promise.race([arrival, this.#sleep(hold)]);
    this.#arrived = undefined;
  }

  async #write({ bytes, delivery: { size, pause = 0, cut, ends }, outcomes }: Entry): Promise<void> {
    const part = cut === undefined ? bytes : bytes.subarray(0, cut);
    const step = size ?? Math.max(part.length, 1);
    for (let at = 0; at < part.length; at += step) {
      if (at > 0) await (pause > 0 ? this.#sleep(pause) : setImmediate(undefined, { signal: this.#gone.signal }));
      await this.#put(part.subarray(at, at + step));
    }
    if (part.length === bytes.length) for (const { sent } of outcomes) sent?.();
    if (ends === undefined) return;
    if (ends === "reset") await this.#reset();
    else this.#socket.destroySoon();
    this.#gone.abort();
  }

  #put(piece: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#socket.write(piece, (error) => (error ? reject(error) : resolve()));
    });
  }

  async #reset(): Promise<void> {
    // A reset overtakes what was sent just before it, and a client might never see that.
    await this.#sleep(beforeReset);
    this.#raw.resetAndDestroy();
  }

  async #sleep(milliseconds: number): Promise<void> {
    await setTimeout(milliseconds, undefined, { signal: this.#gone.signal, ref: false });
  }
}
