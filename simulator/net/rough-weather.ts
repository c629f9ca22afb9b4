import type { Armed } from "../faults/armed.ts";
import { type Change, changeBy } from "../faults/changes/index.ts";
import type { Circumstances, Deed } from "../faults/strikes.ts";
import type { Weather } from "../faults/weather.ts";
import type { World } from "../registry/world.ts";
import { canDeliver, combined, delivered, isDelivery } from "./deliveries.ts";
import type { Delivery } from "./outbox.ts";
import type { Answered, Talk } from "./talk.ts";

/** What goes out: nothing, where there is no answer; and how. */
export interface Sending<R> {
  readonly answer?: R;
  readonly delivery: Delivery;
  /** Called when an answer that was held back goes out. */
  readonly released?: (together: boolean) => void;
}

/** Where the weather is met: one connection of a world. */
export interface Place {
  readonly world: World;
  readonly weather: Weather;
  /** The connection's number. */
  readonly session: number;
  /** How many octets a document takes on the wire. */
  readonly measure: (document: string) => number;
  /** Told the number of each strike. */
  readonly struck?: (strike: number) => void;
}

/** A conversation in rough weather: lets faults strike on what is asked and answered. It knows no protocol. */
export class RoughWeather<Q, R extends Answered> {
  readonly #place: Place;
  readonly #talk: Talk<Q, R>;

  constructor(place: Place, talk: Talk<Q, R>) {
    this.#place = place;
    this.#talk = talk;
  }

  /** Executes what was asked, or does not, and says what is to be sent. */
  answer(document: Uint8Array): Sending<R> {
    const { world, weather, session } = this.#place;
    const question = this.#talk.read(document);
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
    const disguise = this.#talk.disguise?.(answer.document);
    const striking = weather.strike("answer", on, ({ fault }) =>
      isDelivery(fault) ? canDeliver(fault, answer.closes) : (disguise?.fits(fault) ?? false),
    );
    const { server } = answer;
    const disguises = striking.filter(({ fault }) => !isDelivery(fault));
    const isDisguised = disguise !== undefined && disguises.length > 0;
    const document = isDisguised ? disguise.with(disguises.map(({ fault }) => fault)) : answer.document;
    for (const armed of disguises) this.#note(armed, on, { did: "the answer was written otherwise", server });
    let delivery: Delivery = answer.closes ? { ends: "end" } : {};
    const held: number[] = [];
    for (const armed of striking) {
      if (!isDelivery(armed.fault)) continue;
      const { way, deed } = delivered(armed.fault, measure(document));
      delivery = combined(delivery, way);
      const strike = this.#note(armed, on, { ...deed, server });
      if (way.hold !== undefined) held.push(strike);
    }
    return { answer: { ...answer, document }, delivery, released: (together) => this.#release(held, together) };
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
    this.#note(armed, on, { did, executed, server: answer.server });
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
