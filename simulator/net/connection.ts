import type { TLSSocket } from "node:tls";
import type { Conversation, Reply } from "../epp/conversation.ts";
import { FrameReader, frame } from "../epp/frame.ts";
import type { Place } from "./turns.ts";
import type { WatchedEvent } from "./watching.ts";

/** Told what happens on one connection; its number and the time are added to it. */
export type Notice = (event: Unnumbered<WatchedEvent>) => void;

type Unnumbered<E> = E extends unknown ? Omit<E, "connection" | "at"> : never;

/** What a connection stands on beside its socket. */
export interface Footing {
  readonly maxFrameBytes: number;
  /** Where it waits for its turn. */
  readonly place: Place;
  readonly notice?: Notice | undefined;
}

/** One client's connection: frames in, frames out, one after the other. RFC 5734. */
export class Connection {
  readonly conversation: Conversation;
  readonly #socket: TLSSocket;
  readonly #reader: FrameReader;
  readonly #place: Place;
  readonly #notice: Notice | undefined;
  readonly #unread: Uint8Array[] = [];
  /** The answer that is sent last, while answers wait for what they tell to be safe. */
  #sending: Promise<void> | undefined;
  #broken: string | undefined;
  #silentFor = 0;
  #closing = false;

  constructor(socket: TLSSocket, conversation: Conversation, { maxFrameBytes, place, notice }: Footing) {
    this.#socket = socket;
    this.#place = place;
    this.#notice = notice;
    this.conversation = conversation;
    this.#reader = new FrameReader(maxFrameBytes);
    socket.setNoDelay(true);
    socket.on("data", (piece: Buffer) => this.#take(piece));
    socket.on("error", () => socket.destroy());
    socket.once("close", (broke: boolean) => {
      notice?.(this.#ending(broke));
      this.#closing = true;
      conversation.end();
    });
    this.#answer(conversation.greet());
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
    if (this.#sending === undefined) this.#socket.destroySoon();
    else void this.#sending.then(() => this.#socket.destroySoon());
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
    if (this.#unread.length > 0) this.#place.ask(() => this.#serve());
    else this.#goOn();
  }

  /** Answers the first document that waits, and asks for another turn where there are more. */
  #serve(): void {
    do {
      const document = this.#unread.shift();
      if (this.#closing || document === undefined) return;
      this.#answer(this.conversation.answer(document));
    } while (this.#unread.length > 0 && this.#place.isFree);
    if (this.#unread.length > 0) {
      // Nothing more is read from who does not wait for answers before what is here is done.
      this.#socket.pause();
      this.#place.ask(() => this.#serve());
    } else this.#goOn();
  }

  #goOn(): void {
    if (this.#broken !== undefined) {
      this.#notice?.({ kind: "garbled", what: this.#broken });
      this.close();
    } else if (this.#socket.isPaused() && !this.#socket.writableNeedDrain) this.#socket.resume();
  }

  get #who(): { readonly registrar?: string } {
    const { registrar } = this.conversation.session;
    return registrar === undefined ? {} : { registrar };
  }

  #ending(broke: boolean) {
    const by = this.#closing ? ("server" as const) : broke ? ("lost" as const) : ("client" as const);
    return { kind: "closed" as const, by, midFrame: this.#reader.isMidFrame };
  }

  /** Sends an answer once all that was written before it is safe, and after the answers before it. */
  #answer(reply: Reply): void {
    const kept = this.conversation.kept();
    const who = this.#who;
    if (reply.closes) this.#closing = true;
    if (kept === undefined && this.#sending === undefined) this.#send(reply, who);
    else {
      const sending = Promise.all([this.#sending, kept]).then(
        () => this.#send(reply, who),
        // What could not be kept is not told.
        () => void this.#socket.destroy(),
      );
      this.#sending = sending;
      void sending.then(() => {
        if (this.#sending === sending) this.#sending = undefined;
      });
    }
  }

  #send({ document, closes, code, row, server }: Reply, who: { readonly registrar?: string }): void {
    this.#notice?.({ kind: "sent", document, code, row, server, ...who });
    if (!this.#socket.write(frame(document)) && !this.#socket.isPaused()) {
      // A client that does not read is not read from either.
      this.#socket.pause();
      this.#socket.once("drain", () => {
        if (this.#unread.length === 0) this.#socket.resume();
      });
    }
    if (closes) this.#socket.destroySoon();
  }
}
