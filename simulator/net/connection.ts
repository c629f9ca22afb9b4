import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { Conversation, Reply } from "../epp/conversation.ts";
import type { Decoded } from "../epp/decode/index.ts";
import { FrameReader, frame, headerLength } from "../epp/frame.ts";
import type { Weather } from "../faults/weather.ts";
import type { World } from "../registry/world.ts";
import { Outbox } from "./outbox.ts";
import { RoughWeather, type Sending } from "./rough-weather.ts";
import type { Notice, Watching } from "./watching.ts";

/** What a connection is made from. */
export interface Line {
  readonly socket: TLSSocket;
  /** The connection below TLS. */
  readonly raw: Socket;
  /** Which one of its world's it is, counted from 1. */
  readonly number: number;
  readonly world: World;
  readonly weather: Weather;
  readonly watching: Watching;
}

/** The weather of a connection, once there is any; and all that waits to be sent since. */
interface Sea {
  readonly weather: RoughWeather<Uint8Array, Decoded, Reply>;
  readonly outbox: Outbox;
}

/** One client's connection: frames in, frames out, one after the other. RFC 5734. */
export class Connection {
  readonly conversation: Conversation;
  readonly number: number;
  readonly #line: Line;
  readonly #socket: TLSSocket;
  readonly #weather: Weather;
  readonly #reader: FrameReader;
  #sea: Sea | undefined;
  #silentFor = 0;
  #closing = false;

  constructor(line: Line, conversation: Conversation) {
    const { socket, number, weather, world } = line;
    this.#line = line;
    this.#socket = socket;
    this.#weather = weather;
    this.number = number;
    this.conversation = conversation;
    this.#reader = new FrameReader(world.policy.maxFrameBytes);
    socket.setNoDelay(true);
    socket.on("data", (piece: Buffer) => this.#take(piece));
    socket.on("error", () => socket.destroy());
    socket.once("close", (broke: boolean) => this.#notice?.(this.#ending(broke)));
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
    this.#socket.destroySoon();
  }

  #greet(): void {
    const greeting = this.conversation.greet();
    if (this.#weather.calm) this.#send(greeting);
    else this.#dispatch(this.#rough.weather.send(greeting, { session: this.number, flow: "hello" }));
  }

  #take(piece: Buffer): void {
    if (this.#closing) return;
    this.#silentFor = 0;
    const { documents, broken } = this.#reader.take(piece);
    for (const [index, document] of documents.entries()) {
      if (this.#closing) return;
      this.#notice?.({ kind: "received", document, ...this.#who, early: index > 0 });
      // Where there was weather once, answers may still wait to be sent: those that follow wait behind them.
      if (this.#sea === undefined && this.#weather.calm) this.#send(this.conversation.answer(document));
      else this.#dispatch(this.#rough.weather.answer(document));
    }
    if (broken === undefined) return;
    this.#notice?.({ kind: "garbled", what: broken });
    this.close();
  }

  get #notice(): Notice | undefined {
    return this.#line.watching.noticeOf(this.number);
  }

  get #who(): { readonly registrar?: string } {
    const { registrar } = this.conversation.session;
    return registrar === undefined ? {} : { registrar };
  }

  #ending(broke: boolean) {
    const by = this.#closing ? ("server" as const) : broke ? ("lost" as const) : ("client" as const);
    return { kind: "closed" as const, by, midFrame: this.#reader.isMidFrame };
  }

  #send(reply: Reply): void {
    const { document, closes } = reply;
    this.#tell(reply);
    if (!this.#socket.write(frame(document)) && !this.#socket.isPaused()) {
      // A client that does not read is not read from either.
      this.#socket.pause();
      this.#socket.once("drain", () => this.#socket.resume());
    }
    if (closes) this.close();
  }

  #tell({ document, code, row, server }: Reply): void {
    this.#notice?.({ kind: "sent", document, code, row, server, ...this.#who });
  }

  get #rough(): Sea {
    if (this.#sea !== undefined) return this.#sea;
    const { world, weather, number, raw } = this.#line;
    const struck = (strike: number) => {
      const found = weather.strikes.find(strike);
      if (found !== undefined) this.#notice?.({ kind: "struck", strike: found });
    };
    const measure = ({ document }: Reply) => Buffer.byteLength(document) + headerLength;
    const place = { world, weather, session: number, measure, struck };
    this.#sea = { weather: new RoughWeather(place, this.conversation), outbox: new Outbox(this.#socket, raw) };
    return this.#sea;
  }

  #dispatch({ answer, delivery, released }: Sending<Reply>): void {
    const bytes = answer === undefined ? Buffer.alloc(0) : frame(answer.document);
    const sent = answer === undefined ? undefined : () => this.#tell(answer);
    if (delivery.ends !== undefined) this.#closing = true;
    this.#rough.outbox.send(bytes, delivery, { ...(sent && { sent }), ...(released && { released }) });
  }
}
