import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Instant } from "../registry/time.ts";

// The lists that the clearinghouse publishes, and where a world takes each from.

/** `claims`: claimed labels (DNL). `revokedMarks`: revoked signed marks. `revocations`: revoked certificates (CRL). */
export type ListName = "claims" | "revokedMarks" | "revocations";

/** Every list, in the order in which they are shown. */
export const listNames = ["claims", "revokedMarks", "revocations"] as const satisfies readonly ListName[];

/** Where a list comes from: the list itself, a file, or an address. */
export type Source = { readonly text: string } | { readonly file: string } | { readonly url: string };

/** What the files of a set of lists are called, in a folder of copies as in one that was made for tests. */
export const listFiles: { readonly [L in ListName]: string } = {
  claims: "claims.csv",
  revokedMarks: "revoked-marks.csv",
  revocations: "revocations.pem",
};

/** Keeps a good copy of a list: at every moment the folder holds either the former copy or the new one, whole. */
export async function keepCopy(folder: string, list: ListName, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, listFiles[list]);
  const beside = `${path}.${randomBytes(6).toString("hex")}.new`;
  try {
    await writeFile(beside, bytes, { flush: true });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The copy of a list that was kept, and when; undefined when there is none. */
export async function keptCopy(
  folder: string,
  list: ListName,
): Promise<{ readonly bytes: Uint8Array; readonly kept: Instant } | undefined> {
  const path = join(folder, listFiles[list]);
  try {
    const [bytes, { mtimeMs }] = await Promise.all([readFile(path), stat(path)]);
    return { bytes, kept: Math.floor(mtimeMs) };
  } catch {
    return undefined;
  }
}
