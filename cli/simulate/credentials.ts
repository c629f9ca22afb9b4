import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A directory that only its owner can look into, with the secrets of one run. */
export class SecretDirectory {
  readonly path: string;
  /** Whether it is ours, and goes with the run. */
  readonly isTemporary: boolean;

  constructor(path?: string) {
    this.isTemporary = path === undefined;
    this.path = path === undefined ? mkdtempSync(join(tmpdir(), "eppraise-")) : resolve(path);
    mkdirSync(this.path, { recursive: true, mode: 0o700 });
    if (this.isTemporary) chmodSync(this.path, 0o700);
  }

  /** Writes a file that only its owner can read, and gives its path. */
  write(name: string, content: string): string {
    const file = this.pathOf(name);
    writeFileSync(file, content, { mode: 0o600 });
    return file;
  }

  /** A file's content; undefined where there is none. */
  read(name: string): string | undefined {
    try {
      return readFileSync(join(this.path, name), "utf8");
    } catch {
      return undefined;
    }
  }

  /** The path of a file in it. */
  pathOf(name: string): string {
    return join(this.path, name);
  }

  /** Removes the directory, if it was made for this run. */
  remove(): void {
    if (this.isTemporary) rmSync(this.path, { recursive: true, force: true });
  }
}
