import type { Duration, Instant } from "./time.ts";
import { add } from "./time.ts";

/** Where a world takes its time from. */
export interface Clock {
  now(): Instant;
  /** Moves to an instant. It may lie in the past; objects written later are then seen as they were written. */
  set(instant: Instant): void;
}

/** A clock that stands still until it is moved. */
export class StillClock implements Clock {
  #now: Instant;

  constructor(now: Instant) {
    this.#now = now;
  }

  now(): Instant {
    return this.#now;
  }

  set(instant: Instant): void {
    this.#now = instant;
  }
}

/** A clock that goes with another one, at a distance. */
export class RunningClock implements Clock {
  readonly #source: () => Instant;
  #distance: number;

  /** Ahead of the other one by so many milliseconds. */
  constructor(source: () => Instant, distance = 0) {
    this.#source = source;
    this.#distance = distance;
  }

  now(): Instant {
    return this.#source() + this.#distance;
  }

  /** How far it is ahead of the other one, in milliseconds. */
  get distance(): number {
    return this.#distance;
  }

  set(instant: Instant): void {
    this.#distance = instant - this.#source();
  }
}

/** Moves a clock on by an ISO 8601 duration and gives the new time. */
export function advance(clock: Clock, duration: Duration): Instant {
  clock.set(add(clock.now(), duration));
  return clock.now();
}
