import type { Arrival } from "./epp-connection.ts";

/** A line `name:value` of an answer. */
export interface RrpAttribute {
  readonly name: string;
  readonly value: string;
}

/** What came back over RRP for what was sent, or unasked. */
export interface RrpAnswer {
  readonly arrival: Arrival["kind"];
  /** All of it, as it came. */
  readonly text?: string;
  readonly isBanner: boolean;
  readonly code?: number;
  /** What stands after the code. */
  readonly phrase?: string;
  readonly attributes: readonly RrpAttribute[];
  /** The lines of a banner, without the dot. */
  readonly lines: readonly string[];
  /** What is wrong with the answer as such; nothing when it has the shape of RFC 2832 section 4.2. */
  readonly problems: readonly string[];
}

/** Reads what arrived. RFC 2832 sections 3 and 4.2. */
export function readRrpAnswer(arrival: Arrival): RrpAnswer {
  if (arrival.kind !== "document")
    return { arrival: arrival.kind, isBanner: false, attributes: [], lines: [], problems: [describe(arrival)] };
  const text = arrival.document.toString("latin1");
  const lines = text.split(/\r?\n/).slice(0, -2);
  const [first = "", ...rest] = lines;
  const status = /^(\d{3}) (.+)$/.exec(first);
  const common = { arrival: "document", text, lines } as const;
  if (status === null) {
    const isBanner = / RRP Server version /i.test(first);
    const problems = [...problemsOf(text), ...(isBanner ? [] : [`"${first}" is neither a banner nor code and text`])];
    return { ...common, isBanner, attributes: [], problems };
  }
  const strange = rest.filter((line) => !/^[^:]+:/.test(line)).map((line) => `"${line}" is no line "name:value"`);
  return {
    ...common,
    isBanner: false,
    code: Number(status[1]),
    phrase: status[2] ?? "",
    attributes: rest.flatMap(attributeIn),
    problems: [...problemsOf(text), ...strange],
  };
}

/** In words, what an answer is. */
export function rrpSummary({ arrival, isBanner, code, problems }: RrpAnswer): string {
  if (arrival !== "document") return problems[0] ?? arrival;
  if (isBanner) return "a banner";
  return code === undefined ? "a message without a code" : String(code);
}

/**
 * The values of the attributes of a name. Names are compared without their spaces and in any case, since the standard
 * writes the same names in two ways: `created date` in its text, `CreatedDate` in its grammar.
 */
export function valuesOf({ attributes }: RrpAnswer, name: string): readonly string[] {
  return attributes.filter((attribute) => plain(attribute.name) === plain(name)).map(({ value }) => value);
}

function plain(name: string): string {
  return name.replaceAll(" ", "").toLowerCase();
}

function attributeIn(line: string): readonly RrpAttribute[] {
  const colon = line.indexOf(":");
  return colon < 1 ? [] : [{ name: line.slice(0, colon), value: line.slice(colon + 1) }];
}

function problemsOf(text: string): readonly string[] {
  return [
    ...(/(?<!\r)\n/.test(text) ? ["a line does not end in CR LF"] : []),
    ...(/[^\x20-\x7e\r\n]/.test(text) ? ["a character is not printable ASCII"] : []),
  ];
}

function describe(arrival: Exclude<Arrival, { kind: "document" }>): string {
  if (arrival.kind === "closed") return "the connection was closed without an answer";
  if (arrival.kind === "malformed") return arrival.what;
  return arrival.pending > 0
    ? `no whole answer in time: ${arrival.pending} octets of one had arrived`
    : "no answer in time";
}
