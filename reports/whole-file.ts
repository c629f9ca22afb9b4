import { rename, rm, writeFile } from "node:fs/promises";

/**
 * Writes a file whole or not at all, and gives its path: it is written beside its place and then renamed. Fails as the
 * file system does.
 */
export async function writeWhole(path: string, text: string): Promise<string> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return path;
}
