/** How fast a place may go. */
export interface Pace {
  /** Pieces of work a second; as many as come where it is left out. A second's worth may come at once. */
  readonly perSecond?: number | undefined;
}

/** What turns need from outside: when to go on, and what time it is in milliseconds. */
export interface TurnsClock {
  readonly soon: (work: () => void) => void;
  readonly later: (work: () => void, milliseconds: number) => void;
  readonly now: () => number;
}

const realClock: TurnsClock = {
  soon: (work) => void setImmediate(work),
  later: (work, milliseconds) => void setTimeout(work, milliseconds).unref(),
  now: () => performance.now(),
};

/**
 * Shares one thread among many places: each has one piece of work done in turn, and between two rounds what has arrived
 * in the meantime is read. So a place that is flooded waits for itself, and the others for one piece of its work.
 */
export class Turns {
  readonly #clock: TurnsClock;
  readonly #places = new Set<Place>();
  #isDue = false;

  constructor(clock: TurnsClock = realClock) {
    this.#clock = clock;
  }

  /** A place among the others. */
  join(pace: Pace = {}): Place {
    const place = new Place(this, this.#clock, pace);
    this.#places.add(place);
    return place;
  }

  leave(place: Place): void {
    this.#places.delete(place);
  }

  /** Whether there is nobody to take turns with. */
  get isAlone(): boolean {
    return this.#places.size === 1;
  }

  /** Has a round begin soon. */
  wake(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#clock.soon(() => this.#round());
  }

  #round(): void {
    this.#isDue = false;
    for (const place of this.#places) place.takeTurn();
    if ([...this.#places].some((place) => place.isReady)) this.wake();
  }
}

/** One of those that take turns. */
export class Place {
  readonly #turns: Turns;
  readonly #clock: TurnsClock;
  readonly #waiting: (() => void)[] = [];
  #pace: Pace;
  #allowance: number;
  #countedAt: number;
  #isResting = false;

  constructor(turns: Turns, clock: TurnsClock, pace: Pace) {
    this.#turns = turns;
    this.#clock = clock;
    this.#pace = pace;
    this.#allowance = atOnce(pace);
    this.#countedAt = clock.now();
  }

  /** Changes how fast it may go. */
  set pace(pace: Pace) {
    this.#pace = pace;
    this.#allowance = Math.min(this.#allowance, atOnce(pace));
    this.#isResting = false;
    this.#turns.wake();
  }

  /** Whether nobody else is there, and nothing holds it back. */
  get isFree(): boolean {
    return this.#turns.isAlone && this.#pace.perSecond === undefined;
  }

  /** Has work done when its turn comes: at once where nobody else is there and nothing holds it back. */
  ask(work: () => void): void {
    if (this.isFree && this.#waiting.length === 0) work();
    else {
      this.#waiting.push(work);
      this.#turns.wake();
    }
  }

  /** Whether it could take a turn now. */
  get isReady(): boolean {
    return this.#waiting.length > 0 && !this.#isResting;
  }

  /** Does one piece of work, if there is one and the pace allows it. */
  takeTurn(): void {
    if (!this.isReady || !this.#mayGo()) return;
    this.#waiting.shift()?.();
  }

  /** Leaves the others. What still waits is done at once. */
  leave(): void {
    this.#turns.leave(this);
    for (const work of this.#waiting.splice(0)) work();
  }

  #mayGo(): boolean {
    const { perSecond } = this.#pace;
    if (perSecond === undefined) return true;
    const now = this.#clock.now();
    this.#allowance = Math.min(atOnce(this.#pace), this.#allowance + ((now - this.#countedAt) * perSecond) / 1000);
    this.#countedAt = now;
    if (this.#allowance >= 1) {
      this.#allowance--;
      return true;
    }
    this.#isResting = true;
    this.#clock.later(
      () => {
        this.#isResting = false;
        this.#turns.wake();
      },
      Math.ceil(((1 - this.#allowance) * 1000) / perSecond),
    );
    return false;
  }
}

/** How many may come at once: a second's worth, and one where that is less. */
function atOnce({ perSecond = 1 }: Pace): number {
  return Math.max(1, perSecond);
}
