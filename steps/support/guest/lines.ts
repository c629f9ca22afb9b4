import { nextClientId } from "../names.ts";
import type { RegistrarName } from "../registrar-name.ts";
import { readRrpAnswer } from "../rrp-answer.ts";
import type { Overhearing } from "../rrp-connection.ts";
import type { Touched } from "./creations.ts";
import type { Guest } from "./guest.ts";

/** What a command of RRP makes or deletes; a name server that is renamed is made under its new name. RFC 2832 section 4.3. */
export function touchedByLines(message: string): Touched | undefined {
  const [verb = "", ...lines] = message.split(/\r?\n/).map((line) => line.trim());
  const values = new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(":")).trim().toLowerCase(),
      line.slice(line.indexOf(":") + 1).trim(),
    ]),
  );
  const isNameServer = /^nameserver$/i.test(values.get("entityname") ?? "");
  const [kind, named] = isNameServer ? (["host", "nameserver"] as const) : (["domain", "domainname"] as const);
  const touched = (what: Touched["what"], name = values.get(named)) =>
    name === undefined || name === "" ? undefined : ({ what, kind, name, protocol: "rrp" } as const);
  if (/^add$/i.test(verb)) return touched("made");
  if (/^del$/i.test(verb)) return touched("deleted");
  const newName = values.get("newnameserver");
  return /^mod$/i.test(verb) && isNameServer && newName ? touched("made", newName) : undefined;
}

/**
 * Writes down what goes over one connection of RRP. Lines may go out in pieces and several commands at once, and commands
 * have no ids: they are answered in the order in which they were sent. RFC 2832 section 4.
 */
export class LinesOverheard implements Overhearing {
  readonly #guest: Guest;
  readonly #by: RegistrarName;
  /** What has gone out of a command that is not over. */
  #begun = "";
  /** What the journal calls the commands that have no answer yet. */
  readonly #open: string[] = [];

  constructor(guest: Guest, by: RegistrarName) {
    this.#guest = guest;
    this.#by = by;
  }

  sending(octets: Uint8Array): void {
    this.#begun += Buffer.from(octets).toString("latin1");
    for (let end = dot.exec(this.#begun); end !== null; end = dot.exec(this.#begun)) {
      const message = this.#begun.slice(0, end.index);
      this.#begun = this.#begun.slice(end.index + end[0].length);
      const id = nextClientId();
      this.#open.push(id);
      this.#guest.note(touchedByLines(message), this.#by, id);
    }
    this.#guest.goOn();
  }

  heard(message: Buffer): void {
    const { code, isBanner } = readRrpAnswer({ kind: "document", document: message });
    if (!isBanner) this.#guest.answered(this.#open.shift(), code);
  }
}

/** The line that ends a command. */
const dot = /(?:^|\n)\.\r?\n/;
