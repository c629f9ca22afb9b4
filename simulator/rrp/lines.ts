/** A line as it came, without its end. */
export interface RawLine {
  /** One character an octet. */
  readonly text: string;
  /** Whether more came than is kept. */
  readonly isCut: boolean;
}

/** What a stream of octets gave: the lines of a command, without the dot that ends it, or one that is too large. */
export type Taken = { readonly lines: readonly RawLine[] } | { readonly isTooLarge: true };

/** Limits in octets. */
export interface LineLimits {
  readonly maxLineBytes: number;
  readonly maxCommandBytes: number;
}

const lineFeed = 0x0a;

/**
 * Cuts a stream into commands, however it arrives: in pieces, or several at once. A line ends in CR LF, or in LF alone;
 * empty lines count for nothing. Keeps at most one command, and no more of it than the limits allow. RFC 2832 section 4.1.
 */
export class CommandReader {
  readonly #limits: LineLimits;
  #lines: RawLine[] = [];
  #line: Uint8Array[] = [];
  #lineLength = 0;
  #length = 0;

  constructor(limits: LineLimits) {
    this.#limits = limits;
  }

  /** The first line of a command whose end has not come yet; undefined between commands. */
  get begun(): string | undefined {
    return this.#lines[0]?.text;
  }

  /** Whether part of a command has arrived, be it that its first line is not complete. */
  get isMidCommand(): boolean {
    return this.#length > 0;
  }

  /** Takes what has arrived and gives the commands that are complete. After one that is too large comes nothing more. */
  take(piece: Uint8Array): readonly Taken[] {
    const taken: Taken[] = [];
    let rest = piece;
    for (;;) {
      const end = rest.indexOf(lineFeed);
      this.#keep(end < 0 ? rest : rest.subarray(0, end));
      if (this.#length > this.#limits.maxCommandBytes) return [...taken, { isTooLarge: true }];
      if (end < 0) return taken;
      rest = rest.subarray(end + 1);
      const lines = this.#endLine();
      if (lines !== undefined) taken.push({ lines });
    }
  }

  #keep(part: Uint8Array): void {
    if (part.length === 0) return;
    this.#length += part.length;
    // One more than the limit, so that a line that is too long can be told from one that just fits; and its CR.
    const room = this.#limits.maxLineBytes + 2 - this.#lineLength;
    if (room > 0) this.#line.push(part.subarray(0, room));
    this.#lineLength += part.length;
  }

  /** Ends a line; gives the lines of the command where it is the dot. */
  #endLine(): readonly RawLine[] | undefined {
    const text = Buffer.concat(this.#line).toString("latin1").replace(/\r$/, "");
    this.#line = [];
    this.#lineLength = 0;
    if (text === ".") {
      const lines = this.#lines;
      this.#lines = [];
      this.#length = 0;
      return lines;
    }
    const { maxLineBytes } = this.#limits;
    if (text !== "") this.#lines.push({ text: text.slice(0, maxLineBytes), isCut: text.length > maxLineBytes });
    if (this.#lines.length === 0) this.#length = 0;
    return undefined;
  }
}
