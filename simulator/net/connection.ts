import type { TLSSocket } from "node:tls";
import type { Conversation, Reply } from "../epp/conversation.ts";
import { FrameReader, frame } from "../epp/frame.ts";
import type { WatchedEvent } from "./watching.ts";

/** Told what happens on one connection; its number and the time are added to it. */
export type Notice = (event: Unnumbered<WatchedEvent>) => void;

type Unnumbered<E> = E extends unknown ? Omit<E, "connection" | "at"> : never;

/** One client's connection: frames in, frames out, one after the other. RFC 5734. */
export class Connection {
  readonly conversation: Conversation;
  readonly #socket: TLSSocket;
  readonly #reader: FrameReader;
  readonly #notice: Notice | undefined;
  #silentFor = 0;
  #closing = false;

  constructor(socket: TLSSocket, conversation: Conversation, maxFrameBytes: number, notice?: Notice) {
    this.#socket = socket;
    this.#notice = notice;
    this.conversation = conversation;
    this.#reader = new FrameReader(maxFrameBytes);
    socket.setNoDelay(true);
    socket.on("data", (piece: Buffer) => this.#take(piece));
    socket.on("error", () => socket.destroy());
    if (notice !== undefined) socket.once("close", (broke: boolean) => notice(this.#ending(broke)));
    this.#send(conversation.greet());
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

  #take(piece: Buffer): void {
    if (this.#closing) return;
    this.#silentFor = 0;
    const { documents, broken } = this.#reader.take(piece);
    for (const [index, document] of documents.entries()) {
      if (this.#closing) return;
      this.#notice?.({ kind: "received", document, ...this.#who, early: index > 0 });
      this.#send(this.conversation.answer(document));
    }
    if (broken === undefined) return;
    this.#notice?.({ kind: "garbled", what: broken });
    this.close();
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
    if (this.#notice !== undefined) {
      const { code, row, server } = reply;
      this.#notice({ kind: "sent", document, code, row, server, ...this.#who });
    }
    if (!this.#socket.write(frame(document)) && !this.#socket.isPaused()) {
      // A client that does not read is not read from either.
      this.#socket.pause();
      this.#socket.once("drain", () => this.#socket.resume());
    }
    if (closes) this.close();
  }
}
