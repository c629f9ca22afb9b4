import type { Armed } from "../faults/armed.ts";
import { type Change, changeBy } from "../faults/changes/index.ts";
import type { Circumstances, Deed } from "../faults/strikes.ts";
import type { Weather } from "../faults/weather.ts";
import type { World } from "../registry/world.ts";
import { canDeliver, combined, delivered, isDelivery } from "./deliveries.ts";
import type { Delivery } from "./outbox.ts";
import type { Answered, Rewritable, Talk } from "./talk.ts";

/** What goes out: nothing, where there is no answer; and how. */
export interface Sending<R> {
  readonly answer?: R;
  readonly delivery: Delivery;
  /** Called when an answer that was held back goes out. */
  readonly released?: (together: boolean) => void;
}

/** Where the weather is met: one connection of a world. */
export interface Place<R> {
  readonly world: World;
  readonly weather: Weather;
  /** The connection's number. */
  readonly session: number;
  /** How many octets an answer takes on the wire. */
  readonly measure: (answer: R) => number;
  /** Told the number of each strike. */
  readonly struck?: (strike: number) => void;
}

/** A conversation in rough weather: lets faults strike on what is asked and answered. It knows no protocol. */
export class RoughWeather<I, Q, R extends Answered> {
  readonly #place: Place<R>;
  readonly #talk: Talk<I, Q, R>;

  constructor(place: Place<R>, talk: Talk<I, Q, R>) {
    this.#place = place;
    this.#talk = talk;
  }

  /** Executes what was asked, or does not, and says what is to be sent. */
  answer(input: I): Sending<R> {
    const { world, weather, session } = this.#place;
    const question = this.#talk.read(input);
    const { object, ...asked } = this.#talk.about(question);
    const on = { session, ...asked };
    const changes = new Map<Armed, Change>();
    const striking = weather.strike("command", on, (armed) => {
      if (armed.role === "fate") return true;
      const change = changeBy(world, armed.fault, { ...asked, ...(object && { object }) });
      if (change !== undefined) changes.set(armed, change);
      return change !== undefined;
    });
    for (const armed of striking) {
      const change = changes.get(armed);
      if (change !== undefined) this.#note(armed, on, { did: change() });
    }
    const fate = striking.find(({ role }) => role === "fate");
    return fate === undefined ? this.send(this.#talk.execute(question), on) : this.#fated(fate, question, on);
  }

  /** Says how an answer is to be sent; greetings that nobody asked for come here at once. */
  send(answer: R, on: Circumstances): Sending<R> {
    const { weather, measure } = this.#place;
    // Read once more only where a fault wants to know what it says.
    let read: Rewritable<R> | undefined;
    const rewritable = () => {
      read ??= this.#talk.disguise?.(answer);
      return read;
    };
    const striking = weather.strike("answer", on, ({ fault }) =>
      isDelivery(fault) ? canDeliver(fault, answer.closes) : (rewritable()?.fits(fault) ?? false),
    );
    const { server } = answer;
    const own = server === undefined ? {} : { server };
    const disguises = striking.filter(({ fault }) => !isDelivery(fault));
    const faults = disguises.map(({ fault }) => fault);
    const rewritten = (faults.length > 0 ? rewritable()?.with(faults) : undefined) ?? answer;
    for (const armed of disguises) this.#note(armed, on, { did: "the answer was written otherwise", ...own });
    let delivery: Delivery = answer.closes ? { ends: "end" } : {};
    const held: number[] = [];
    for (const armed of striking) {
      if (!isDelivery(armed.fault)) continue;
      const { way, deed } = delivered(armed.fault, measure(rewritten));
      delivery = combined(delivery, way);
      const strike = this.#note(armed, on, { ...deed, ...own });
      if (way.hold !== undefined) held.push(strike);
    }
    return { answer: rewritten, delivery, released: (together) => this.#release(held, together) };
  }

  /** A command that is not answered as it should be. */
  #fated(armed: Armed, question: Q, on: Circumstances): Sending<R> {
    const { fault } = armed;
    if (fault.kind === "dropped-before-answer") {
      const { executed = true, how = "end" } = fault;
      const server = executed ? this.#talk.execute(question).server : undefined;
      const did = `the connection ended without an answer; the command was ${executed ? "" : "not "}executed`;
      this.#note(armed, on, { did, executed, ...(server !== undefined && { server }) });
      return { delivery: { ends: how } };
    }
    if (fault.kind !== "command-failed") throw new Error(`${fault.kind} decides no command`);
    const { code = 2400, executed = false } = fault;
    const answer = this.#talk.fail(question, code, executed ? this.#talk.execute(question).server : undefined);
    const did = `the answer was ${code}; the command was ${executed ? "" : "not "}executed`;
    this.#note(armed, on, { did, executed, ...(answer.server !== undefined && { server: answer.server }) });
    return this.send(answer, on);
  }

  #release(held: readonly number[], together: boolean): void {
    const did = together ? "the answer was sent in one piece with the next one" : "no next answer came in time";
    for (const strike of held) this.#place.weather.strikes.amend(strike, { did });
  }

  #note(armed: Armed, on: Circumstances, deed: Deed): number {
    const strike = this.#place.weather.note(armed, on, deed);
    this.#place.struck?.(strike);
    return strike;
  }
}
