import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { Conversation, Reply } from "../epp/conversation.ts";
import type { Decoded } from "../epp/decode/index.ts";
import { FrameReader, frame, headerLength } from "../epp/frame.ts";
import type { Weather } from "../faults/weather.ts";
import type { World } from "../registry/world.ts";
import { InOrder } from "./in-order.ts";
import { Outbox } from "./outbox.ts";
import { RoughWeather, type Sending } from "./rough-weather.ts";
import type { Place } from "./turns.ts";
import type { WatchedEvent } from "./watching.ts";

/** Told what happens on one connection; its number and the time are added to it. */
export type Notice = (event: Unnumbered<WatchedEvent>) => void;

type Unnumbered<E> = E extends unknown ? Omit<E, "connection" | "at"> : never;

/** What a connection is made from. */
export interface Line {
  readonly socket: TLSSocket;
  /** The connection below TLS. */
  readonly raw: Socket;
  /** Which one of its world's it is, counted from 1. */
  readonly number: number;
  readonly world: World;
  readonly weather: Weather;
  readonly maxFrameBytes: number;
  /** Where it waits for its turn. */
  readonly turns: Place;
  readonly notice?: Notice | undefined;
}

/** The weather of a connection, once there is any; and all that waits to be sent since. */
interface Sea {
  readonly weather: RoughWeather<Uint8Array, Decoded, Reply>;
  readonly outbox: Outbox;
}

/** Who is logged in. */
interface Who {
  readonly registrar?: string;
}

/** One client's connection: frames in, frames out, one after the other. RFC 5734. */
export class Connection {
  readonly conversation: Conversation;
  readonly number: number;
  readonly #line: Line;
  readonly #socket: TLSSocket;
  readonly #weather: Weather;
  readonly #reader: FrameReader;
  readonly #turns: Place;
  readonly #notice: Notice | undefined;
  readonly #unread: Uint8Array[] = [];
  /** Answers that wait for what they tell to be safe. */
  readonly #answers: InOrder;
  #sea: Sea | undefined;
  #broken: string | undefined;
  #silentFor = 0;
  #closing = false;

  constructor(line: Line, conversation: Conversation) {
    const { socket, notice, number, weather, turns, maxFrameBytes } = line;
    this.#line = line;
    this.#socket = socket;
    this.#weather = weather;
    this.#turns = turns;
    this.#notice = notice;
    this.number = number;
    this.conversation = conversation;
    this.#reader = new FrameReader(maxFrameBytes);
    // What could not be kept is not told.
    this.#answers = new InOrder(() => socket.destroy());
    socket.setNoDelay(true);
    socket.on("data", (piece: Buffer) => this.#take(piece));
    socket.on("error", () => socket.destroy());
    socket.once("close", (broke: boolean) => {
      notice?.(this.#ending(broke));
      this.#closing = true;
      conversation.end();
    });
    this.#greet();
  }

  /** Lets time pass without a word from the client, and says whether that was too long: then the connection is closed. */
  passIdle(milliseconds: number, timeout: number): boolean {
    this.#silentFor += milliseconds;
    if (this.#silentFor < timeout) return false;
    this.close();
    return true;
  }

  /** Ends the connection after what is being sent. */
  close(): void {
    this.#closing = true;
    this.#answers.after(undefined, () => this.#socket.destroySoon());
  }

  #greet(): void {
    const greeting = this.conversation.greet();
    if (this.#weather.calm) this.#send(greeting);
    else this.#dispatch(this.#rough.weather.send(greeting, { session: this.number, flow: "hello" }));
  }

  #take(piece: Buffer): void {
    if (this.#closing || this.#broken !== undefined) return;
    this.#silentFor = 0;
    const { documents, broken } = this.#reader.take(piece);
    const isWaiting = this.#unread.length > 0;
    for (const [index, document] of documents.entries()) {
      this.#notice?.({ kind: "received", document, ...this.#who, early: isWaiting || index > 0 });
      this.#unread.push(document);
    }
    this.#broken = broken;
    if (isWaiting) return;
    if (this.#unread.length > 0) this.#turns.ask(() => this.#serve());
    else this.#goOn();
  }

  /** Answers the first document that waits, and asks for another turn where there are more. */
  #serve(): void {
    do {
      const document = this.#unread.shift();
      if (this.#closing || document === undefined) return;
      this.#answer(document);
    } while (this.#unread.length > 0 && this.#turns.isFree);
    if (this.#unread.length > 0) {
      // Nothing more is read from who does not wait for answers before what is here is done.
      this.#socket.pause();
      this.#turns.ask(() => this.#serve());
    } else this.#goOn();
  }

  #answer(document: Uint8Array): void {
    // Where there was weather once, answers may still wait to be sent: those that follow wait behind them.
    if (this.#sea === undefined && this.#weather.calm) this.#send(this.conversation.answer(document));
    else this.#dispatch(this.#rough.weather.answer(document));
  }

  #goOn(): void {
    if (this.#closing) return;
    if (this.#broken === undefined) this.#readOn();
    else {
      this.#notice?.({ kind: "garbled", what: this.#broken });
      this.close();
    }
  }

  /** Reads on, unless something has to be done or sent first: a client that does not read is not read from either. */
  #readOn(): void {
    if (this.#unread.length > 0 || this.#socket.writableNeedDrain || this.#sea?.outbox.isFull) return;
    if (this.#socket.isPaused()) this.#socket.resume();
  }

  get #who(): Who {
    const { registrar } = this.conversation.session;
    return registrar === undefined ? {} : { registrar };
  }

  #ending(broke: boolean) {
    const by = this.#closing ? ("server" as const) : broke ? ("lost" as const) : ("client" as const);
    return { kind: "closed" as const, by, midFrame: this.#reader.isMidFrame };
  }

  /** Sends an answer once all that was written before it is safe, and after the answers before it. */
  #send(reply: Reply): void {
    const who = this.#who;
    if (reply.closes) this.#closing = true;
    this.#answers.after(this.conversation.kept(), () => {
      this.#tell(reply, who);
      if (!this.#socket.write(frame(reply.document)) && !this.#socket.isPaused()) {
        this.#socket.pause();
        this.#socket.once("drain", () => this.#readOn());
      }
      if (reply.closes) this.#socket.destroySoon();
    });
  }

  #tell({ document, code, row, server }: Reply, who: Who): void {
    this.#notice?.({ kind: "sent", document, code, row, server, ...who });
  }

  get #rough(): Sea {
    if (this.#sea !== undefined) return this.#sea;
    const { world, weather, number, raw, notice } = this.#line;
    const struck = (strike: number) => {
      const found = weather.strikes.find(strike);
      if (found !== undefined) notice?.({ kind: "struck", strike: found });
    };
    const measure = ({ document }: Reply) => Buffer.byteLength(document) + headerLength;
    const place = { world, weather, session: number, measure, ...(notice && { struck }) };
    const outbox = new Outbox(this.#socket, raw, () => this.#readOn());
    this.#sea = { weather: new RoughWeather(place, this.conversation), outbox };
    return this.#sea;
  }

  /** Sends an answer as the weather wants it: no sooner than where there is none. */
  #dispatch({ answer, delivery, released }: Sending<Reply>): void {
    const who = this.#who;
    const bytes = answer === undefined ? Buffer.alloc(0) : frame(answer.document);
    const sent = answer === undefined ? undefined : () => this.#tell(answer, who);
    if (delivery.ends !== undefined) this.#closing = true;
    const { outbox } = this.#rough;
    this.#answers.after(this.conversation.kept(), () =>
      outbox.send(bytes, delivery, { ...(sent && { sent }), ...(released && { released }) }),
    );
  }
}
