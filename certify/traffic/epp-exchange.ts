import { type Decoded, decode } from "../../simulator/epp/decode/index.ts";
import type { Command, EppCommand } from "../../simulator/registry/commands/index.ts";
import { maskSecrets } from "../../xsd/pretty.ts";
import { type Element, type Reading, readFrame } from "../../xsd/reader.ts";
import type { Deed } from "./deed.ts";
import { objectsOf } from "./objects.ts";
import { Exchange } from "./record.ts";

const faults = {
  "not-well-formed": "not well-formed",
  "document-type": "not allowed to declare a document type",
  encoding: "in an encoding that EPP does not have",
  "too-deep": "nested too deeply",
  "not-valid": "not valid",
} as const;

/** 2400 and 2500: the command failed, be it that the connection closes. RFC 5730 section 3. */
const unclear: readonly number[] = [2400, 2500];

/** A frame of EPP's with its answer. Both are read when somebody first asks what they say. RFC 5730. */
export class EppExchange extends Exchange {
  readonly protocol = "epp";
  #reading: Reading | undefined;
  #decoded: Decoded | undefined;
  #told: Element | undefined;

  /** The document, parsed and held against the schemas. */
  get reading(): Reading {
    this.#reading ??= readFrame(this.received.document);
    return this.#reading;
  }

  /** What the registry understood; absent where the frame was no command that it knows. */
  get command(): Command | undefined {
    return "command" in this.#read ? this.#read.command : undefined;
  }

  /** The document element of the answer; absent where there was none. */
  get told(): Element | undefined {
    if (this.#told === undefined && this.answer !== undefined)
      this.#told = readFrame(Buffer.from(this.answer.document)).root;
    return this.#told;
  }

  get deed(): Deed | undefined {
    const { command } = this;
    if (command === undefined) return undefined;
    const what = command.flow as EppCommand["flow"];
    const from = command.flow === "domain-renew" ? { from: command.currentExpiration } : {};
    return { what, objects: objectsOf(command), ...from };
  }

  get title(): string {
    const { deed } = this;
    if (deed === undefined) return "a frame that is no command";
    const { what, objects } = deed;
    return [what, ...objects.slice(0, 3), ...(objects.length > 3 ? ["…"] : [])].join(" ");
  }

  get problems(): readonly string[] {
    const { reading } = this;
    if (reading.ok) return [];
    return reading.problems.map(({ line, message }) => `is ${faults[reading.fault]}: line ${line}: ${message}`);
  }

  get clientId(): string | undefined {
    return this.#read.clientId;
  }

  get declares(): readonly string[] {
    const { command } = this;
    return command?.flow === "login" ? [...command.objectServices, ...command.extensionServices] : [];
  }

  get isUnclear(): boolean {
    return this.answer === undefined || unclear.includes(this.answer.code);
  }

  get isTelling(): boolean {
    return this.isSuccess || this.answer?.code === 2303;
  }

  get mayComeFirst(): boolean {
    return this.command?.flow === "hello" || this.command?.flow === "login";
  }

  get openText(): string {
    return maskSecrets(this.text);
  }

  masked(document: string): string {
    return maskSecrets(document);
  }

  isOf(flow: string): boolean {
    return this.command?.flow === flow;
  }

  get #read(): Decoded {
    this.#decoded ??= decode(this.received.document);
    return this.#decoded;
  }
}

/** Those of EPP out of exchanges of whatever protocol. */
export function eppOf(exchanges: readonly Exchange[]): readonly EppExchange[] {
  return exchanges.filter((exchange) => exchange instanceof EppExchange);
}
