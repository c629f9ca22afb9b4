import type { TLSSocket } from "node:tls";
import type { Conversation, Reply } from "../epp/conversation.ts";
import { FrameReader, frame } from "../epp/frame.ts";

/** One client's connection: frames in, frames out, one after the other. RFC 5734. */
export class Connection {
  readonly conversation: Conversation;
  readonly #socket: TLSSocket;
  readonly #reader: FrameReader;
  #silentFor = 0;
  #closing = false;

  constructor(socket: TLSSocket, conversation: Conversation, maxFrameBytes: number) {
    this.#socket = socket;
    this.conversation = conversation;
    this.#reader = new FrameReader(maxFrameBytes);
    socket.setNoDelay(true);
    socket.on("data", (piece: Buffer) => this.#take(piece));
    socket.on("error", () => socket.destroy());
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
    for (const document of documents) {
      if (this.#closing) return;
      this.#send(this.conversation.answer(document));
    }
    if (broken !== undefined) this.close();
  }

  #send({ document, closes }: Reply): void {
    if (!this.#socket.write(frame(document)) && !this.#socket.isPaused()) {
      // A client that does not read is not read from either.
      this.#socket.pause();
      this.#socket.once("drain", () => this.#socket.resume());
    }
    if (closes) this.close();
  }
}
