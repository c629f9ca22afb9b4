/** Octets of the header, which is the length of the whole frame, itself included. RFC 5734 section 4. */
export const headerLength = 4;

/** What a stream of octets gave: documents so far, or that it is no EPP any more. */
export type Taken = { readonly documents: readonly Uint8Array[]; readonly broken?: string };

/** Cuts a stream into frames, however it arrives: in pieces, or several at once. Keeps at most one frame. */
export class FrameReader {
  readonly #limit: number;
  #pieces: Uint8Array[] = [];
  #length = 0;

  /** The limit is in octets, header included. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether part of a frame has arrived. */
  get isMidFrame(): boolean {
    return this.#length > 0;
  }

  /** Takes what has arrived and gives the documents that are complete. A length that cannot be is `broken`. */
  take(piece: Uint8Array): Taken {
    this.#pieces.push(piece);
    this.#length += piece.length;
    const documents: Uint8Array[] = [];
    while (this.#length >= headerLength) {
      const whole = this.#joined(headerLength);
      const length = new DataView(whole.buffer, whole.byteOffset, headerLength).getUint32(0);
      if (length <= headerLength) return { documents, broken: `a frame of ${length} octets has no document` };
      if (length > this.#limit) return { documents, broken: `a frame of ${length} octets is over ${this.#limit}` };
      if (this.#length < length) break;
      const frame = this.#joined(length);
      documents.push(frame.subarray(headerLength, length));
      this.#keep(frame.subarray(length));
    }
    return { documents };
  }

  /** The pieces as one, once at least `length` octets of them are needed together. */
  #joined(length: number): Uint8Array {
    const [first] = this.#pieces;
    if (first !== undefined && (this.#pieces.length === 1 || first.length >= length) && length <= headerLength)
      return first;
    if (this.#pieces.length > 1) this.#pieces = [Buffer.concat(this.#pieces)];
    return this.#pieces[0] ?? new Uint8Array();
  }

  #keep(rest: Uint8Array): void {
    this.#pieces = rest.length > 0 ? [rest] : [];
    this.#length = rest.length;
  }
}

/** A document with its header, ready to be sent in one write. */
export function frame(document: string): Buffer {
  const length = Buffer.byteLength(document) + headerLength;
  const buffer = Buffer.allocUnsafe(length);
  buffer.writeUInt32BE(length);
  buffer.write(document, headerLength);
  return buffer;
}
