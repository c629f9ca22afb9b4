import { setTimeout as sleep } from "node:timers/promises";
import { NotApplicable } from "./verdicts.ts";

/** Which part of a whole this process is, in a run of several processes. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/** The part of this process: the runner says so in the environment. */
export function ownShare(env: NodeJS.ProcessEnv = process.env): Share {
  const of = Number(env.CUCUMBER_TOTAL_WORKERS ?? 1);
  return { index: Number(env.CUCUMBER_WORKER_ID ?? 0), of: Number.isInteger(of) && of > 0 ? of : 1 };
}

/** Holds back what is sent, so that in no span of time more is sent than a server allows. */
export class Pace {
  readonly #most: number;
  readonly #window: number;
  readonly #now: () => number;
  /** When what was let through was sent, or is going to be, milliseconds. */
  readonly #turns: number[] = [];

  /** So many turns a second for all processes together; no limit where it is undefined. */
  constructor(
    perSecond: number | undefined,
    { of }: Pick<Share, "of">,
    now: () => number = performance.now.bind(performance),
  ) {
    const own = perSecond === undefined ? Number.POSITIVE_INFINITY : perSecond / of;
    this.#most = own >= 1 ? Math.floor(own) : 1;
    this.#window = own >= 1 ? 1000 : 1000 / own;
    this.#now = now;
  }

  /** How long to wait before so many may be sent at once, milliseconds; they are counted as sent then. */
  book(count = 1): number {
    if (this.#most === Number.POSITIVE_INFINITY) return 0;
    if (count > this.#most)
      throw new NotApplicable(`this sends ${count} commands at once, and the profile's pacing allows ${this.#most}`);
    const now = this.#now();
    while (this.#turns.length > this.#most) this.#turns.shift();
    const before = this.#turns.at(-(this.#most - count + 1));
    const at = Math.max(now, (before ?? Number.NEGATIVE_INFINITY) + this.#window);
    for (let turn = 0; turn < count; turn++) this.#turns.push(at);
    return at - now;
  }

  /** Waits until so many commands may be sent at once. */
  async turn(count = 1): Promise<void> {
    const wait = this.book(count);
    if (wait > 0) await sleep(wait);
  }
}
