import type { WatchedEvent, Watching } from "../../net/watching.ts";
import { Blocks, type Bounds } from "./blocks.ts";
import { type Entry, entryOf, type Head, headOf } from "./entry.ts";

/** What is looked for: entries that hold all of these. */
export interface Wanted {
  /** In the text, whatever its letter case. */
  readonly text?: string | undefined;
  readonly session?: number | undefined;
  readonly registrar?: string | undefined;
}

/** What a piece of a search found, the newest first. */
export interface Found {
  readonly hits: readonly Head[];
  /** Where the search is to go on: before this number. Absent when all is searched. */
  readonly before?: number;
}

/** How long it is written on when nobody asks any longer, in milliseconds. */
const attention = 60_000;

/** How many entries one piece of a search looks at. */
const stride = 20_000;

const usualBounds: Bounds = { octets: 64 * 1024 * 1024, values: 1_000_000 };

/** What was said on a world's connections, without secrets. It is written only while somebody looks. */
export class Transcript {
  readonly #watching: Watching;
  readonly #entries: Blocks<Entry>;
  #leave: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(watching: Watching, bounds: Bounds = usualBounds) {
    this.#watching = watching;
    this.#entries = new Blocks(bounds);
  }

  /** Begins to write, or goes on: somebody looks. */
  look(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.rest(), attention).unref();
    this.#leave ??= this.#watching.add((event) => this.write(event));
  }

  /** Stops writing. What is written stays. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#leave?.();
    this.#leave = undefined;
  }

  get isWriting(): boolean {
    return this.#leave !== undefined;
  }

  /** Numbers of the oldest entry that is kept and of the newest one. */
  get span(): { readonly first: number; readonly last: number } {
    return { first: this.#entries.first, last: this.#entries.last };
  }

  /** About how much room it takes, in octets. */
  get octets(): number {
    return this.#entries.octets;
  }

  /** Writes down what happened. */
  write(event: WatchedEvent): void {
    const entry = entryOf(event);
    this.#entries.add(entry, (entry.text?.length ?? 0) + 200);
  }

  /** Entries from a number on, without their texts. */
  async heads(from: number, limit: number): Promise<readonly Head[]> {
    return (await this.#entries.range(from, limit)).map(({ number, value }) => headOf(number, value));
  }

  entry(number: number): Promise<Entry | undefined> {
    return this.#entries.get(number);
  }

  /** Looks for entries, from the newest one before a number backwards, for so many at most and not too far at once. */
  async search(wanted: Wanted, before: number = this.span.last + 1, limit = 100): Promise<Found> {
    const fits = matcher(wanted);
    const mayHold = prefilter(wanted);
    const floor = Math.max(this.span.first, before - stride);
    const hits: Head[] = [];
    for (let end = before; end > floor; ) {
      const start = Math.max(floor, end - 512);
      const piece = await this.#entries.range(start, end - start, mayHold);
      for (const { number, value } of [...piece].reverse()) {
        if (!fits(value)) continue;
        hits.push(headOf(number, value));
        if (hits.length === limit) return { hits, ...(number > this.span.first && { before: number }) };
      }
      end = start;
    }
    return { hits, ...(floor > this.span.first && { before: floor }) };
  }
}

function matcher({ text, session, registrar }: Wanted): (entry: Entry) => boolean {
  const needle = text?.toLowerCase();
  const holds = (value: string | number | undefined) =>
    String(value ?? "")
      .toLowerCase()
      .includes(needle ?? "");
  return (entry) =>
    (session === undefined || entry.connection === session) &&
    (registrar === undefined || entry.registrar === registrar) &&
    (needle === undefined || [entry.text, entry.title, entry.row, entry.code].some(holds));
}

/** Whether what is looked for can be in a block at all: most are not worth taking apart. */
function prefilter({ text }: Wanted): (json: string) => boolean {
  if (text === undefined) return () => true;
  const needle = JSON.stringify(text).slice(1, -1).toLowerCase();
  return (json) => json.toLowerCase().includes(needle);
}
