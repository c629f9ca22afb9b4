import type { ClassicLevel } from "classic-level";

/** The embedded store that worlds are kept in: keys and values are texts. */
export type Level = ClassicLevel<string, string>;

/** Something that is to be written or taken out, together with others. */
export type Operation =
  | { readonly type: "put"; readonly key: string; readonly value: string }
  | { readonly type: "del"; readonly key: string };

/** What is kept cannot be opened, read or written. The message says where, and what to do. */
export class StateError extends Error {
  override readonly name = "StateError";
}

/** Opens a folder of the store, which no other process can open then. The package is loaded only here. */
export async function openLevel(folder: string): Promise<Level> {
  const { ClassicLevel } = await loaded();
  const level: Level = new ClassicLevel(folder, { keyEncoding: "utf8", valueEncoding: "utf8" });
  try {
    await level.open();
    return level;
  } catch (error) {
    const { cause = error } = error as { cause?: unknown };
    const { code, message } = cause as { code?: string; message?: string };
    if (code === "LEVEL_LOCKED")
      throw new StateError(`${folder}: another process has it open; stop that one, or take another folder`);
    if (code === "LEVEL_CORRUPTION")
      throw new StateError(`${folder}: what is kept there is damaged (${message}); take a copy of it that is whole`);
    throw new StateError(`${folder}: it cannot be opened: ${message}`);
  }
}

async function loaded(): Promise<typeof import("classic-level")> {
  try {
    return await import("classic-level");
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new StateError(
      `worlds cannot be kept here: the package classic-level is not there or does not run (${reason})`,
    );
  }
}
