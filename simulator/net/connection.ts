import type { Conversation, Reply } from "../epp/conversation.ts";
import type { Decoded } from "../epp/decode/index.ts";
import { FrameReader, frame } from "../epp/frame.ts";
import { Dialogue, type Line } from "./dialogue.ts";

/** One client's connection: frames in, frames out, one after the other. RFC 5734. */
export class Connection {
  readonly conversation: Conversation;
  readonly number: number;
  readonly #reader: FrameReader;
  readonly #dialogue: Dialogue<Uint8Array, Decoded, Reply>;
  #silentFor = 0;

  constructor(line: Line, conversation: Conversation, maxFrameBytes: number) {
    this.number = line.number;
    this.conversation = conversation;
    this.#reader = new FrameReader(maxFrameBytes);
    this.#dialogue = new Dialogue(line, {
      conversation,
      document: (document) => document,
      text: ({ document }) => document,
      octets: ({ document }) => frame(document),
      who: () => conversation.session.registrar,
      isMidway: () => this.#reader.isMidFrame,
    });
    line.socket.on("data", (piece: Buffer) => this.#take(piece));
    this.#dialogue.greet(conversation.greet());
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
    this.#dialogue.close();
  }

  #take(piece: Buffer): void {
    if (this.#dialogue.isOver) return;
    this.#silentFor = 0;
    const { documents, broken } = this.#reader.take(piece);
    this.#dialogue.take(documents, broken === undefined ? undefined : () => this.#break(broken));
  }

  #break(why: string): void {
    this.#dialogue.garbled(why);
    this.close();
  }
}
