import { Armed } from "./armed.ts";
import type { Moment } from "./kind.ts";
import type { Fault } from "./kinds/index.ts";
import { type Circumstances, type Deed, Strikes } from "./strikes.ts";

/** The seed where none is given. */
export const usualSeed = 1;

/** The faults that a world was told to produce, and what they did. The same seed gives the same weather. */
export class Weather {
  readonly strikes = new Strikes();
  #seed = usualSeed;
  #armed: readonly Armed[] = [];
  #places = 0;
  #ids = 0;
  #connections = 0;
  #calm = true;
  readonly #onChange: (() => void)[] = [];

  /** Whether nothing will strike: all that a world without faults ever asks. */
  get calm(): boolean {
    return this.#calm;
  }

  get seed(): number {
    return this.#seed;
  }

  /** All faults, those included that will not strike again, in the order in which they were given. */
  get armed(): readonly Armed[] {
    return this.#armed;
  }

  /** The number of a new connection of the world. */
  nextConnection(): number {
    return ++this.#connections;
  }

  /** Replaces all faults; draws begin anew. Ids and numbers go on. */
  replace(faults: readonly Fault[], seed: number = usualSeed): void {
    this.#seed = seed;
    this.#places = 0;
    this.#armed = faults.map((fault) => this.#arm(fault));
    this.#changed();
  }

  /** Adds a fault to those that there are. */
  add(fault: Fault): Armed {
    const armed = this.#arm(fault);
    this.#armed = [...this.#armed, armed];
    this.#changed();
    return armed;
  }

  /** Takes a fault away, and says whether there was one of this id. */
  remove(id: string): boolean {
    const left = this.#armed.filter((one) => one.id !== id);
    if (left.length === this.#armed.length) return false;
    this.#armed = left;
    this.#changed();
    return true;
  }

  /** Takes all faults away. What they did stays written down. */
  clear(): void {
    if (this.#armed.length > 0) this.replace([]);
  }

  /** Calls back whenever faults come or go. */
  onChange(listener: () => void): void {
    this.#onChange.push(listener);
  }

  /**
   * The faults that strike now, in the order in which they were given. `fits` says of a fault whether it could do
   * anything here: where it could not, that is no opportunity and is not counted.
   */
  strike(moment: Moment, on: Circumstances, fits: (armed: Armed) => boolean = () => true): readonly Armed[] {
    if (this.#calm) return [];
    const roles = new Set<string>();
    const striking = this.#armed.filter((armed) => {
      if (armed.moment !== moment || armed.isSpent || !armed.suits(on)) return false;
      if (armed.role !== undefined && roles.has(armed.role)) return false;
      if (!fits(armed) || !armed.meet()) return false;
      if (armed.role !== undefined) roles.add(armed.role);
      return true;
    });
    if (striking.length > 0) this.#look();
    return striking;
  }

  /** Writes down what a fault did, and gives the strike's number. */
  note({ id, fault }: Armed, on: Circumstances, deed: Deed): number {
    return this.strikes.record({ fault: id, kind: fault.kind, at: Date.now(), ...on, ...deed });
  }

  #arm(fault: Fault): Armed {
    return new Armed(`fault-${++this.#ids}`, fault, this.#seed, ++this.#places);
  }

  #changed(): void {
    this.#look();
    for (const listener of this.#onChange) listener();
  }

  #look(): void {
    this.#calm = this.#armed.every(({ isSpent }) => isSpent);
  }
}
