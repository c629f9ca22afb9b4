import { readFile } from "node:fs/promises";
import type { Instant } from "../registry/time.ts";
import { type DownloadOptions, download } from "./download.ts";
import { ListError } from "./lists/csv.ts";
import { keepCopy, keptCopy, type ListName, type Source } from "./sources.ts";

/** What every list tells. */
export interface ListContent {
  /** When it was made. */
  readonly created: Instant;
  /** When the next one is due, where the list says so. */
  readonly nextUpdate?: Instant;
}

/** How a list stands. */
export interface ListState {
  readonly list: ListName;
  /** Where it comes from: a path, an address, or `inline`. */
  readonly source: string;
  /** When the list at hand was made. Absent where there is none. */
  readonly created?: Instant;
  /** When it was last seen to be the newest. */
  readonly confirmed?: Instant;
  /** Whether a newer one may have been missed: the last attempt failed, or was too long ago. */
  readonly stale: boolean;
  /** What went wrong at the last attempt. */
  readonly problem?: string;
}

/** How lists are kept fresh. */
export interface KeepingOptions extends Omit<DownloadOptions, "tag"> {
  /** After how long without confirmation a list from an address is stale, in milliseconds. */
  readonly staleAfter: number;
  /** Folder for the last good copies of lists from addresses. */
  readonly copies?: string;
}

type Reader<C> = (bytes: Uint8Array) => C | Promise<C>;

/** One list: the last good copy, and what became of the attempts to get a newer one. */
export class HeldList<C extends ListContent> {
  readonly #name: ListName;
  readonly #source: Source;
  readonly #read: Reader<C>;
  readonly #options: KeepingOptions;
  #content: C | undefined;
  #tag: string | undefined;
  #confirmed: Instant | undefined;
  #problem: string | undefined;

  constructor(name: ListName, source: Source, read: Reader<C>, options: KeepingOptions) {
    this.#name = name;
    this.#source = source;
    this.#read = read;
    this.#options = options;
  }

  /** The last good copy. */
  get content(): C | undefined {
    return this.#content;
  }

  /**
   * Reads the list for the first time. Throws for one that is given as text or as a file and cannot be used. Where an
   * address fails, the copy that was kept on disk is taken, and the list is stale.
   */
  async open(now: Instant): Promise<void> {
    if (!("url" in this.#source)) {
      this.#content = await this.#read(await this.#local());
      this.#confirmed = now;
      return;
    }
    await this.refresh(now);
    const { copies } = this.#options;
    if (this.#content !== undefined || copies === undefined) return;
    const copy = await keptCopy(copies, this.#name);
    if (copy === undefined) return;
    try {
      this.#content = await this.#read(copy.bytes);
      this.#confirmed = copy.kept;
    } catch {
      // The copy is worth nothing, and what is wrong with the address is told already.
    }
  }

  /** Looks for a newer list. Whatever goes wrong, the last good copy stays in force. It never throws. */
  async refresh(now: Instant): Promise<void> {
    if ("text" in this.#source) return;
    try {
      await ("url" in this.#source ? this.#fetch(this.#source.url, now) : this.#take(await this.#local(), now));
      this.#confirmed = now;
      this.#problem = undefined;
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error);
    }
  }

  state(now: Instant): ListState {
    const isOld = "url" in this.#source && now - (this.#confirmed ?? 0) > this.#options.staleAfter;
    return {
      list: this.#name,
      source: "url" in this.#source ? this.#source.url : "file" in this.#source ? this.#source.file : "inline",
      ...(this.#content && { created: this.#content.created }),
      ...(this.#confirmed !== undefined && { confirmed: this.#confirmed }),
      stale: this.#problem !== undefined || isOld,
      ...(this.#problem !== undefined && { problem: this.#problem }),
    };
  }

  async #local(): Promise<Uint8Array> {
    if ("text" in this.#source) return Buffer.from(this.#source.text);
    if (!("file" in this.#source)) throw new Error("a list from an address is no file");
    try {
      return await readFile(this.#source.file);
    } catch {
      throw new ListError(`${this.#source.file} cannot be read`);
    }
  }

  async #fetch(url: string, now: Instant): Promise<void> {
    const answer = await download(url, { ...this.#options, ...(this.#tag !== undefined && { tag: this.#tag }) });
    if (answer.kind === "unchanged") return;
    await this.#take(answer.bytes, now);
    this.#tag = answer.tag;
    if (this.#options.copies !== undefined) await keepCopy(this.#options.copies, this.#name, answer.bytes);
  }

  /** Takes a list over, unless it is older than the one at hand or overdue. */
  async #take(bytes: Uint8Array, now: Instant): Promise<void> {
    const content = await this.#read(bytes);
    if (content.created < (this.#content?.created ?? Number.NEGATIVE_INFINITY))
      throw new ListError("it is older than the list at hand");
    if (content.nextUpdate !== undefined && content.nextUpdate < now)
      throw new ListError("it is out of date: the next one was due already");
    this.#content = content;
  }
}
