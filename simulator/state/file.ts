import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { FileReader, linesOf, UnusableFile } from "./file-text.ts";
import type { WorldImage } from "./head.ts";

/** How much is written at a time, in characters. */
const pieceLength = 1 << 16;

/**
 * Saves a world. At every moment the path holds either what was there before or the whole new file, and what is there
 * when this is fulfilled outlives a loss of power. Only the owner can read it: it holds passwords.
 */
export async function saveWorld(path: string, image: WorldImage): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString("hex")}.new`;
  try {
    const file = await open(beside, "wx", 0o600);
    try {
      for (const piece of piecesOf(linesOf(image))) await file.write(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Loads a world that was saved. Throws an error that names the file, the line, and what is wrong there. */
export async function loadWorld(path: string): Promise<WorldImage> {
  const reader = new FileReader();
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) reader.take(line);
    return reader.end();
  } catch (error) {
    if (error instanceof UnusableFile) throw new Error(`${path}: ${error.message}`);
    throw error;
  }
}

/** Lines put together, so that not each of them is a piece of its own. */
export function* piecesOf(lines: Iterable<string>): Generator<string> {
  let piece = "";
  for (const line of lines) {
    piece += line;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

/** A new name is safe only once its folder is. Some systems cannot do that, and need not. */
async function syncFolder(path: string): Promise<void> {
  let folder: FileHandle | undefined;
  try {
    folder = await open(path, "r");
    await folder.sync();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && ["EISDIR", "EPERM", "EINVAL"].includes(String(error.code))))
      throw error;
  } finally {
    await folder?.close();
  }
}
