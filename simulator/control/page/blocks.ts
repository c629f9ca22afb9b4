import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

/** How many values a block holds. */
const blockLength = 512;

interface Block<V> {
  /** Number of its first value. */
  readonly first: number;
  readonly values: V[] | undefined;
  readonly packed: Buffer | undefined;
  readonly octets: number;
}

interface Numbered<V> {
  readonly number: number;
  readonly value: V;
}

interface Piece<V> {
  readonly first: number;
  readonly values: readonly V[];
  /** How many numbers it stands for. */
  readonly length: number;
}

/** How much is kept. What is older than that is forgotten, a block at a time. */
export interface Bounds {
  readonly octets: number;
  readonly values: number;
}

/**
 * Values in the order in which they came, numbered from 1, in bounded room: all but the newest block are compressed,
 * and the oldest blocks make way. `V` is JSON.
 */
export class Blocks<V> {
  readonly #bounds: Bounds;
  #blocks: Block<V>[] = [];
  #open: V[] = [];
  #openOctets = 0;
  #octets = 0;
  #last = 0;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /** Number of the oldest value that is kept; one more than `last` where there is none. */
  get first(): number {
    return this.#blocks[0]?.first ?? this.#last - this.#open.length + 1;
  }

  get last(): number {
    return this.#last;
  }

  /** How much room the compressed blocks and the newest one take, about. */
  get octets(): number {
    return this.#octets + this.#openOctets;
  }

  /** Takes a value of about so many octets, and gives its number. */
  add(value: V, octets: number): number {
    this.#open.push(value);
    this.#openOctets += octets;
    this.#last++;
    if (this.#open.length === blockLength) this.#seal();
    this.#forget();
    return this.#last;
  }

  /**
   * The values from a number on, at most so many; those that are forgotten are left out, and so are those of a block of
   * whose JSON `mayHold` says that it is not worth reading.
   */
  async range(from: number, limit: number, mayHold?: (json: string) => boolean): Promise<readonly Numbered<V>[]> {
    const start = Math.max(from, this.first);
    const end = Math.min(from + limit - 1, this.#last);
    const found: Numbered<V>[] = [];
    for (let number = start; number <= end; ) {
      const { first, values, length } = await this.#holding(number, mayHold);
      const stop = Math.min(end, first + length - 1);
      for (let each = number; each <= stop && values.length > 0; each++)
        found.push({ number: each, value: values[each - first] as V });
      number = stop + 1;
    }
    return found;
  }

  /** A value that is kept, by its number. */
  async get(number: number): Promise<V | undefined> {
    const [found] = await this.range(number, 1);
    return found?.value;
  }

  /** The values that stand together with one; none of them where they are forgotten, or not worth reading. */
  async #holding(number: number, mayHold: (json: string) => boolean = () => true): Promise<Piece<V>> {
    const openFirst = this.#last - this.#open.length + 1;
    if (number >= openFirst) return { first: openFirst, values: this.#open, length: this.#open.length };
    const index = Math.floor((number - (this.#blocks[0]?.first ?? openFirst)) / blockLength);
    const block = this.#blocks[index];
    if (block === undefined) return { first: number, values: [], length: this.first - number };
    const { first, values, packed } = block;
    if (values !== undefined) return { first, values, length: values.length };
    const json = (await unpack(packed ?? Buffer.alloc(0))).toString();
    return { first, values: mayHold(json) ? (JSON.parse(json) as V[]) : [], length: blockLength };
  }

  #seal(): void {
    const values = this.#open;
    const block: Block<V> = {
      first: this.#last - values.length + 1,
      values,
      packed: undefined,
      octets: this.#openOctets,
    };
    this.#blocks.push(block);
    this.#octets += block.octets;
    this.#open = [];
    this.#openOctets = 0;
    void this.#compress(block, values);
  }

  async #compress(block: Block<V>, values: readonly V[]): Promise<void> {
    const packed = await pack(JSON.stringify(values), { level: 1 });
    // It may have been forgotten meanwhile.
    const index = (block.first - (this.#blocks[0]?.first ?? 0)) / blockLength;
    if (this.#blocks[index] !== block) return;
    this.#blocks[index] = { first: block.first, values: undefined, packed, octets: packed.length };
    this.#octets += packed.length - block.octets;
  }

  #forget(): void {
    while (
      this.#blocks.length > 0 &&
      (this.octets > this.#bounds.octets || this.#last - this.first + 1 > this.#bounds.values)
    )
      this.#octets -= this.#blocks.shift()?.octets ?? 0;
  }
}
