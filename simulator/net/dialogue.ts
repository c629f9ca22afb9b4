import type { Socket } from "node:net";
import type { Weather } from "../faults/weather.ts";
import type { World } from "../registry/world.ts";
import { Outbox } from "./outbox.ts";
import { RoughWeather, type Sending } from "./rough-weather.ts";
import type { Answered, Talk } from "./talk.ts";
import type { Notice } from "./watching.ts";

/** What a connection is made from. */
export interface Line {
  readonly socket: Socket;
  /** The connection below TLS; the same where there is none. */
  readonly raw: Socket;
  /** Which one of its world's it is, counted from 1. */
  readonly number: number;
  readonly world: World;
  readonly weather: Weather;
  readonly notice?: Notice | undefined;
}

/** What is said, with what watchers want to know of it. */
export interface Said extends Answered {
  readonly code: number;
  /** The row that answered. */
  readonly row: string;
}

/** A protocol's part of a connection. */
export interface Speaker<I, Q, R extends Said> {
  readonly talk: Talk<I, Q, R>;
  readonly text: (answer: R) => string;
  readonly octets: (answer: R) => Buffer;
  /** Who is logged in. */
  readonly who: () => string | undefined;
  /** Whether part of something to read has arrived. */
  readonly isMidway: () => boolean;
}

/** The weather of a connection, once there is any; and all that waits to be sent since. */
interface Sea<I, Q, R extends Said> {
  readonly weather: RoughWeather<I, Q, R>;
  readonly outbox: Outbox;
}

/** What is said on one connection, one after the other, in whatever weather; watchers are told. It knows no protocol. */
export class Dialogue<I, Q, R extends Said> {
  readonly #line: Line;
  readonly #speaker: Speaker<I, Q, R>;
  #sea: Sea<I, Q, R> | undefined;
  #closing = false;

  constructor(line: Line, speaker: Speaker<I, Q, R>) {
    const { socket, notice } = line;
    this.#line = line;
    this.#speaker = speaker;
    socket.setNoDelay(true);
    socket.on("error", () => socket.destroy());
    if (notice !== undefined) socket.once("close", (broke: boolean) => notice(this.#ending(broke)));
  }

  /** Whether nothing more is said or heard. */
  get isOver(): boolean {
    return this.#closing;
  }

  /** Says what comes first. To the weather it is the answer to `hello`. */
  greet(greeting: R): void {
    if (this.#line.weather.calm) this.#send(greeting);
    else this.#dispatch(this.#rough.weather.send(greeting, { session: this.#line.number, flow: "hello" }));
  }

  /** Answers what has arrived as a whole. `early`: it came along with what was before it. */
  hear(input: I, document: (input: I) => Uint8Array, early: boolean): void {
    this.#line.notice?.({ kind: "received", document: document(input), ...this.#who, early });
    const { talk } = this.#speaker;
    // Where there was weather once, answers may still wait to be sent: those that follow wait behind them.
    if (this.#sea === undefined && this.#line.weather.calm) this.#send(talk.execute(talk.read(input)));
    else this.#dispatch(this.#rough.weather.answer(input));
  }

  /** Says what nobody asked for. No fault strikes on it. */
  say(answer: R): void {
    if (this.#sea === undefined) this.#send(answer);
    else this.#dispatch({ answer, delivery: answer.closes ? { ends: "end" } : {} });
  }

  /** Tells that what arrived cannot be read. */
  garbled(what: string): void {
    this.#line.notice?.({ kind: "garbled", what });
  }

  /** Ends the connection after what is being sent. */
  close(): void {
    this.#closing = true;
    this.#line.socket.destroySoon();
  }

  get #who(): { readonly registrar?: string } {
    const registrar = this.#speaker.who();
    return registrar === undefined ? {} : { registrar };
  }

  #ending(broke: boolean) {
    const by = this.#closing ? ("server" as const) : broke ? ("lost" as const) : ("client" as const);
    return { kind: "closed" as const, by, midFrame: this.#speaker.isMidway() };
  }

  #send(answer: R): void {
    const { socket } = this.#line;
    this.#tell(answer);
    if (!socket.write(this.#speaker.octets(answer)) && !socket.isPaused()) {
      // A client that does not read is not read from either.
      socket.pause();
      socket.once("drain", () => socket.resume());
    }
    if (answer.closes) this.close();
  }

  #tell(answer: R): void {
    const { code, row, server } = answer;
    const own = server === undefined ? {} : { server };
    this.#line.notice?.({ kind: "sent", document: this.#speaker.text(answer), code, row, ...own, ...this.#who });
  }

  get #rough(): Sea<I, Q, R> {
    if (this.#sea !== undefined) return this.#sea;
    const { world, weather, number, socket, raw, notice } = this.#line;
    const struck = (strike: number) => {
      const found = weather.strikes.find(strike);
      if (found !== undefined) notice?.({ kind: "struck", strike: found });
    };
    const measure = (answer: R) => this.#speaker.octets(answer).length;
    const place = { world, weather, session: number, measure, ...(notice && { struck }) };
    this.#sea = { weather: new RoughWeather(place, this.#speaker.talk), outbox: new Outbox(socket, raw) };
    return this.#sea;
  }

  #dispatch({ answer, delivery, released }: Sending<R>): void {
    const bytes = answer === undefined ? Buffer.alloc(0) : this.#speaker.octets(answer);
    const sent = answer === undefined ? undefined : () => this.#tell(answer);
    if (delivery.ends !== undefined) this.#closing = true;
    this.#rough.outbox.send(bytes, delivery, { ...(sent && { sent }), ...(released && { released }) });
  }
}
