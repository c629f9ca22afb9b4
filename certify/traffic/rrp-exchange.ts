import { refusalRow } from "../../catalogue/index.ts";
import type { Sent } from "../../simulator/net/watching.ts";
import type { RrpCommand } from "../../simulator/registry/commands/index.ts";
import { type Decoded, decode } from "../../simulator/rrp/decode/index.ts";
import { maskLines } from "../../simulator/rrp/mask.ts";
import type { Deed } from "./deed.ts";
import { objectsOf } from "./objects.ts";
import { Exchange } from "./record.ts";

/** Server errors, and a command that failed for no reason that it tells. RFC 2832 section 5.1. */
const unclear: readonly number[] = [420, 421, 520, 549];

/** Not there, or another registrar's: who looks has learnt something. RFC 2832 section 4.3.9. */
const telling: readonly number[] = [531, 545];

/** Everything is read that either version has. How many sessions there are, and what is usual, makes no difference. */
const reading = { version: "2.0.0", sessionsOf: () => 0, defaultYears: 1 } as const;

/** A command of RRP's with its answer. It is read when somebody first asks what it says. RFC 2832, RFC 3632. */
export class RrpExchange extends Exchange {
  readonly protocol = "rrp";
  readonly clientId = undefined;
  readonly declares = [];
  #decoded: Decoded | undefined;

  /** What the registry understood; absent where the command could not be read. */
  get command(): RrpCommand | undefined {
    return "command" in this.#read ? this.#read.command : undefined;
  }

  get deed(): Deed | undefined {
    return this.command && deedOf(this.command, this.answer);
  }

  get title(): string {
    const { flow } = this.#read;
    const { command, deed } = this;
    if (flow === undefined) return "lines that are no command";
    const word = flow.slice("rrp-".length).toUpperCase();
    if (command === undefined) return `${word}, which cannot be read`;
    const kind = "means" in command ? [command.means.flow.startsWith("host-") ? "name server" : "domain"] : [];
    const how = command.flow === "rrp-transfer" && command.approve !== undefined ? [answers[`${command.approve}`]] : [];
    return [word, ...kind, ...(deed?.objects ?? []), ...how].join(" ");
  }

  get problems(): readonly string[] {
    if ("command" in this.#read) return [];
    const { flow, reason, offenders } = this.#read.refused;
    const what = maskLines(offenders.join(", "));
    return [`is not well-formed: ${refusalRow(flow, reason).when}${what === "" ? "" : ` (${what})`}`];
  }

  get isUnclear(): boolean {
    return this.answer === undefined || unclear.includes(this.answer.code);
  }

  get isTelling(): boolean {
    return this.isSuccess || telling.includes(this.answer?.code ?? 0);
  }

  /** Who cannot log in may still say goodbye. */
  get mayComeFirst(): boolean {
    return this.command?.flow === "rrp-session" || this.command?.flow === "rrp-quit";
  }

  /** Only a session has options for passwords. */
  get openText(): string {
    return this.#read.flow === "rrp-session" ? maskLines(this.text) : this.text;
  }

  masked(document: string): string {
    return maskLines(document);
  }

  isOf(flow: string): boolean {
    return this.#read.flow === flow;
  }

  get #read(): Decoded {
    this.#decoded ??= decode(
      Buffer.from(this.received.document)
        .toString("latin1")
        .split("\r\n")
        .map((text) => ({ text, isCut: false })),
      reading,
    );
    return this.#decoded;
  }
}

const answers: Readonly<Record<string, string>> = { true: "with -Approve:Yes", false: "with -Approve:No" };

/** What a command asks for. That -Approve:No takes back a request of one's own shows in the row that answered. */
function deedOf(command: RrpCommand, answer: Sent | undefined): Deed {
  if ("means" in command) return { what: command.means.flow, objects: objectsOf(command.means) };
  switch (command.flow) {
    case "rrp-session":
      return { what: "login", objects: [] };
    case "rrp-quit":
      return { what: "logout", objects: [] };
    case "rrp-describe":
      return { what: "hello", objects: [] };
    case "rrp-renew": {
      const from = command.expirationYear === undefined ? {} : { from: String(command.expirationYear) };
      return { what: "domain-renew", objects: [command.name], ...from };
    }
    case "rrp-transfer": {
      const objects = [command.name];
      // There is nothing to ask how a transfer stands with, and a second request is refused with a code of its own.
      if (command.approve === undefined) return { what: "domain-transfer-request", objects, isSafe: true };
      if (command.approve) return { what: "domain-transfer-approve", objects };
      const isOwn = answer?.row.endsWith("/cancelled") ?? false;
      return { what: isOwn ? "domain-transfer-cancel" : "domain-transfer-reject", objects };
    }
  }
}
