import { chance } from "./chance.ts";
import type { When } from "./kind.ts";
import { type Fault, kindOf } from "./kinds/index.ts";
import type { Circumstances } from "./strikes.ts";

/** A fault that a world was told to produce, and how far it is. */
export class Armed {
  readonly id: string;
  readonly fault: Fault;
  readonly #chance: () => number;
  readonly #when: When;
  #met = 0;
  #struck = 0;

  /** `place` is the fault's place among those of its seed: each draws numbers of its own. */
  constructor(id: string, fault: Fault, seed: number, place: number) {
    this.id = id;
    this.fault = fault;
    this.#when = fault.when ?? {};
    this.#chance = chance(seed, place);
  }

  /** How often it has struck. */
  get struck(): number {
    return this.#struck;
  }

  /** Whether it will not strike again. */
  get isSpent(): boolean {
    const { times = 1 } = this.#when;
    return times !== "always" && this.#struck >= times;
  }

  get moment() {
    return kindOf(this.fault).moment;
  }

  get role() {
    return kindOf(this.fault).role;
  }

  /** Whether it is for such a command at all. */
  suits({ flow, registrar }: Circumstances): boolean {
    const { commands, registrars } = this.#when;
    if (commands !== undefined && (flow === undefined || !commands.includes(flow))) return false;
    return registrars === undefined || (registrar !== undefined && registrars.includes(registrar));
  }

  /** Takes an opportunity into account, and says whether it strikes. */
  meet(): boolean {
    const { nth = 1, probability = 1 } = this.#when;
    this.#met++;
    if (this.#met < nth) return false;
    if (probability < 1 && this.#chance() >= probability) return false;
    this.#struck++;
    return true;
  }
}
