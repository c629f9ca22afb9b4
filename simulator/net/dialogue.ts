import type { Socket } from "node:net";
import type { Weather } from "../faults/weather.ts";
import type { World } from "../registry/world.ts";
import { InOrder } from "./in-order.ts";
import { Outbox } from "./outbox.ts";
import { RoughWeather, type Sending } from "./rough-weather.ts";
import type { Answered, Talk } from "./talk.ts";
import type { Place } from "./turns.ts";
import type { Notice, Watching } from "./watching.ts";

/** What a connection is made from. */
export interface Line {
  readonly socket: Socket;
  /** The connection below TLS; the same where there is none. */
  readonly raw: Socket;
  /** Which one of its world's it is, counted from 1. */
  readonly number: number;
  readonly world: World;
  readonly weather: Weather;
  /** Where it waits for its turn. */
  readonly turns: Place;
  readonly watching: Watching;
}

/** What is said, with what watchers want to know of it. */
export interface Said extends Answered {
  readonly code: number;
  /** The row that answered. */
  readonly row: string;
}

/** A conversation that lasts as long as its connection. */
export interface Lasting<I, Q, R extends Said> extends Talk<I, Q, R> {
  /** Nobody is there any more. */
  end(): void;
  /** Fulfilled once all that was written so far is safe; undefined where it is safe already. */
  kept(): Promise<void> | undefined;
}

/** A protocol's part of a connection. */
export interface Speaker<I, Q, R extends Said> {
  readonly conversation: Lasting<I, Q, R>;
  /** What has arrived, as it came. */
  readonly document: (input: I) => Uint8Array;
  readonly text: (answer: R) => string;
  readonly octets: (answer: R) => Buffer;
  /** Who is logged in. */
  readonly who: () => string | undefined;
  /** Whether part of something to read has arrived. */
  readonly isMidway: () => boolean;
  /** Called when something has been answered. */
  readonly answered?: () => void;
}

/** Who is logged in. */
interface Who {
  readonly registrar?: string;
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
  readonly #unread: I[] = [];
  /** Answers that wait for what they tell to be safe. */
  readonly #answers: InOrder;
  #sea: Sea<I, Q, R> | undefined;
  /** What is done when all that waits is answered, and nothing more is read. */
  #last: (() => void) | undefined;
  #closing = false;

  constructor(line: Line, speaker: Speaker<I, Q, R>) {
    const { socket } = line;
    this.#line = line;
    this.#speaker = speaker;
    // What could not be kept is not told.
    this.#answers = new InOrder(() => socket.destroy());
    socket.setNoDelay(true);
    socket.on("error", () => socket.destroy());
    socket.once("close", (broke: boolean) => {
      this.#notice?.(this.#ending(broke));
      this.#closing = true;
      speaker.conversation.end();
    });
  }

  /** Whether nothing more is said or heard. */
  get isOver(): boolean {
    return this.#closing;
  }

  /** Says what comes first. To the weather it is the answer to `hello`. */
  greet(greeting: R): void {
    const { weather, number } = this.#line;
    if (weather.calm) this.#send(greeting);
    else this.#dispatch(this.#rough.weather.send(greeting, { session: number, flow: "hello" }));
  }

  /** Answers what has arrived, each when its turn comes. `last` is done behind it; then nothing more is taken. */
  take(inputs: readonly I[], last?: () => void): void {
    if (this.#closing || this.#last !== undefined) return;
    const notice = this.#notice;
    const isWaiting = this.#unread.length > 0;
    for (const [index, input] of inputs.entries()) {
      const early = isWaiting || index > 0;
      notice?.({ kind: "received", document: this.#speaker.document(input), ...this.#who, early });
      this.#unread.push(input);
    }
    this.#last = last;
    if (isWaiting) return;
    if (this.#unread.length > 0) this.#line.turns.ask(() => this.#serve());
    else this.#goOn();
  }

  /** Says what nobody asked for. No fault strikes on it. */
  say(answer: R): void {
    if (this.#sea === undefined) this.#send(answer);
    else this.#dispatch({ answer, delivery: answer.closes ? { ends: "end" } : {} });
  }

  /** Tells that what arrived cannot be read. */
  garbled(what: string): void {
    this.#notice?.({ kind: "garbled", what });
  }

  /** Ends the connection after what is being sent. */
  close(): void {
    this.#closing = true;
    this.#answers.after(undefined, () => this.#line.socket.destroySoon());
  }

  /** Answers the first that waits, and asks for another turn where there are more. */
  #serve(): void {
    const { turns, socket } = this.#line;
    do {
      if (this.#closing || this.#unread.length === 0) return;
      this.#answer(this.#unread.shift() as I);
    } while (this.#unread.length > 0 && turns.isFree);
    if (this.#unread.length > 0) {
      // Nothing more is read from who does not wait for answers before what is here is done.
      socket.pause();
      turns.ask(() => this.#serve());
    } else this.#goOn();
  }

  #answer(input: I): void {
    const { conversation, answered } = this.#speaker;
    // Where there was weather once, answers may still wait to be sent: those that follow wait behind them.
    if (this.#sea === undefined && this.#line.weather.calm) this.#send(conversation.execute(conversation.read(input)));
    else this.#dispatch(this.#rough.weather.answer(input));
    answered?.();
  }

  #goOn(): void {
    if (this.#closing) return;
    if (this.#last === undefined) this.#readOn();
    else this.#last();
  }

  /** Reads on, unless something has to be done or sent first: a client that does not read is not read from either. */
  #readOn(): void {
    const { socket } = this.#line;
    if (this.#unread.length > 0 || socket.writableNeedDrain || this.#sea?.outbox.isFull) return;
    if (socket.isPaused()) socket.resume();
  }

  get #notice(): Notice | undefined {
    return this.#line.watching.noticeOf(this.#line.number);
  }

  get #who(): Who {
    const registrar = this.#speaker.who();
    return registrar === undefined ? {} : { registrar };
  }

  #ending(broke: boolean) {
    const by = this.#closing ? ("server" as const) : broke ? ("lost" as const) : ("client" as const);
    return { kind: "closed" as const, by, midFrame: this.#speaker.isMidway() };
  }

  /** Sends an answer once all that was written before it is safe, and after the answers before it. */
  #send(answer: R): void {
    const { socket } = this.#line;
    const who = this.#who;
    if (answer.closes) this.#closing = true;
    this.#answers.after(this.#speaker.conversation.kept(), () => {
      this.#tell(answer, who);
      if (!socket.write(this.#speaker.octets(answer)) && !socket.isPaused()) {
        socket.pause();
        socket.once("drain", () => this.#readOn());
      }
      if (answer.closes) socket.destroySoon();
    });
  }

  #tell(answer: R, who: Who): void {
    const { code, row, server } = answer;
    const own = server === undefined ? {} : { server };
    this.#notice?.({ kind: "sent", document: this.#speaker.text(answer), code, row, ...own, ...who });
  }

  get #rough(): Sea<I, Q, R> {
    if (this.#sea !== undefined) return this.#sea;
    const { world, weather, number, socket, raw } = this.#line;
    const struck = (strike: number) => {
      const found = weather.strikes.find(strike);
      if (found !== undefined) this.#notice?.({ kind: "struck", strike: found });
    };
    const measure = (answer: R) => this.#speaker.octets(answer).length;
    const place = { world, weather, session: number, measure, struck };
    const outbox = new Outbox(socket, raw, () => this.#readOn());
    this.#sea = { weather: new RoughWeather(place, this.#speaker.conversation), outbox };
    return this.#sea;
  }

  /** Sends an answer as the weather wants it: no sooner than where there is none. */
  #dispatch({ answer, delivery, released }: Sending<R>): void {
    const who = this.#who;
    const bytes = answer === undefined ? Buffer.alloc(0) : this.#speaker.octets(answer);
    const sent = answer === undefined ? undefined : () => this.#tell(answer, who);
    if (delivery.ends !== undefined) this.#closing = true;
    const { outbox } = this.#rough;
    this.#answers.after(this.#speaker.conversation.kept(), () =>
      outbox.send(bytes, delivery, { ...(sent && { sent }), ...(released && { released }) }),
    );
  }
}
