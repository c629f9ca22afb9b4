import { createHash, type Hash } from "node:crypto";
import type { StoredChange } from "../registry/registry.ts";
import { type FixtureRow, isKeyOf, isTable, type WorldHead, type WorldImage, worldHead } from "./head.ts";

// The text of a world's file: JSON, line by line. docs/state.md describes it.

/** What a file says that it is, and the version of the format that is written here. */
export const format = "eppraise world";
export const version = 1;

/** After how many rows a line follows that proves them. */
const rowsBetweenChecks = 1000;

/** A file that cannot be used. The message says where, and what is wrong there. */
export class UnusableFile extends Error {
  /** From 1; the last one that was looked at. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`);
    this.line = line;
  }
}

/** The lines of a world's file, each with its end. */
export function* linesOf(image: WorldImage): Generator<string> {
  const hash = createHash("sha256");
  let rows = 0;
  const line = (content: unknown): string => {
    const text = `${JSON.stringify(content)}\n`;
    hash.update(text);
    return text;
  };
  yield line({ format, version });
  yield line({ head: image.head });
  for (const [part, all] of [
    ["fixture", image.fixture],
    ["change", image.changes],
  ] as const)
    for (const [table, key, value] of all) {
      yield line([part, table, key, value ?? null]);
      if (++rows % rowsBetweenChecks === 0) yield line({ rows, check: soFar(hash) });
    }
  yield line({ end: true, rows, check: soFar(hash) });
}

/** Reads a world's file from its lines, without their ends. Throws UnusableFile. */
export class FileReader {
  readonly #hash = createHash("sha256");
  readonly #fixture: FixtureRow[] = [];
  readonly #changes: StoredChange[] = [];
  #head: WorldHead | undefined;
  #line = 0;
  #proved = 0;
  #hasEnded = false;

  /** Takes the next line. */
  take(text: string): void {
    this.#line++;
    if (this.#hasEnded) this.#fail("something follows the end");
    const content = this.#parsed(text);
    if (this.#line === 1) this.#checkFormat(content);
    else if (this.#line === 2) this.#head = this.#headOf(content);
    else if (Array.isArray(content)) this.#row(content);
    else this.#check(content);
    this.#hash.update(`${text}\n`);
  }

  /** The world, once all lines were taken. */
  end(): WorldImage {
    if (this.#head === undefined || !this.#hasEnded) {
      const lost = this.#line === 0 ? "the file is empty" : "the file ends here, and what belongs after it is missing";
      throw new UnusableFile(Math.max(1, this.#line), lost);
    }
    return { head: this.#head, fixture: this.#fixture, changes: this.#changes };
  }

  #parsed(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      return this.#fail(this.#line === 1 ? noWorld : "this is no whole line of JSON: the file is cut off or damaged");
    }
  }

  #checkFormat(content: unknown): void {
    const { format: name, version: number } = (content ?? {}) as Record<string, unknown>;
    if (name !== format) this.#fail(noWorld);
    if (number === version) return;
    const isNewer = typeof number === "number" && number > version;
    this.#fail(
      isNewer
        ? `the file has version ${number} of the format, and this program knows ${version}: take a newer eppraise`
        : `there is no version ${JSON.stringify(number)} of the format; this program knows ${version}`,
    );
  }

  #headOf(content: unknown): WorldHead {
    const read = worldHead.safeParse((content as { head?: unknown } | null)?.head);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    return this.#fail(`${["head", ...(issue?.path ?? [])].join(".")}: ${issue?.message}`);
  }

  #row([part, table, key, value]: readonly unknown[]): void {
    if (!isTable(table)) this.#fail(`there is no table ${JSON.stringify(table)}`);
    if (!isKeyOf(table, key)) this.#fail(`${JSON.stringify(key)} is no key of ${table}`);
    const isValue = typeof value === "object" && value !== null && !Array.isArray(value);
    if (part === "fixture" && isValue) this.#fixture.push([table, key, value]);
    else if (part === "change" && (isValue || value === null))
      this.#changes.push([table, key, value ?? undefined] as unknown as StoredChange);
    else this.#fail("this is no row of a table");
  }

  #check(content: unknown): void {
    const { rows, check, end } = (content ?? {}) as Record<string, unknown>;
    if (check !== soFar(this.#hash) || rows !== this.#fixture.length + this.#changes.length)
      this.#fail(`what stands in lines ${this.#proved + 1} to ${this.#line - 1} is not what was written`);
    this.#proved = this.#line;
    this.#hasEnded = end === true;
  }

  #fail(message: string): never {
    throw new UnusableFile(this.#line, message);
  }
}

const noWorld = "this is no file of a world that eppraise saved";

function soFar(hash: Hash): string {
  return hash.copy().digest("hex");
}
