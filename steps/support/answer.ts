import { child, type Element, type Reading, readFrame, textOf, token } from "../../xsd/reader.ts";
import type { Arrival } from "./epp-connection.ts";

/** What came back for a document that was sent, or unasked. */
export interface Answer {
  readonly arrival: Arrival["kind"];
  readonly document?: Buffer;
  readonly reading?: Reading;
  /** The response or greeting. */
  readonly content?: Element;
  readonly isGreeting: boolean;
  readonly code?: number;
  readonly clientId?: string;
  readonly serverId?: string;
  /** What is wrong with the answer as such; nothing when it is valid. */
  readonly problems: readonly string[];
}

/** Reads what arrived. RFC 5730 sections 2.4 and 2.6. */
export function readAnswer(arrival: Arrival): Answer {
  if (arrival.kind !== "document") return { arrival: arrival.kind, isGreeting: false, problems: [describe(arrival)] };
  const reading = readFrame(arrival.document);
  const { root } = reading;
  const content = root?.children[0];
  const result = content && child(content, "result");
  const transaction = content && child(content, "trID");
  const code = result?.attributes.get("code");
  const clientId = transaction && textOf(child(transaction, "clTRID"));
  const serverId = transaction && textOf(child(transaction, "svTRID"));
  return {
    arrival: "document",
    document: arrival.document,
    reading,
    ...(content && { content }),
    isGreeting: content?.name === "greeting",
    ...(code !== undefined && { code: Number(code) }),
    ...(clientId !== undefined && { clientId: token(clientId) }),
    ...(serverId !== undefined && { serverId: token(serverId) }),
    problems: reading.ok ? [] : reading.problems.map(({ line, message }) => `line ${line}: ${message}`),
  };
}

/** In words, what an answer is. */
export function summary(answer: Answer): string {
  if (answer.arrival !== "document") return answer.problems[0] ?? answer.arrival;
  if (answer.isGreeting) return "a greeting";
  return answer.code === undefined ? "a document without a result code" : String(answer.code);
}

/**
 * The texts at a path below an answer's content: `svcMenu/lang`, `trID/clTRID`, `result/@code`. Elements are found by
 * local name, whatever their namespace; an element without text gives the empty text.
 */
export function textsAt(content: Element | undefined, path: string): readonly string[] {
  if (content === undefined) return [];
  const [step = "", ...rest] = path.split("/");
  if (step.startsWith("@")) {
    const value = content.attributes.get(step.slice(1));
    return value === undefined ? [] : [value];
  }
  const found = content.children.filter(({ name }) => name === step);
  return rest.length === 0
    ? found.map((element) => token(textOf(element)))
    : found.flatMap((element) => textsAt(element, rest.join("/")));
}

/** The namespaces of the elements at a path, as `textsAt` finds them. */
export function namespacesAt(content: Element | undefined, path: string): readonly string[] {
  let found = content === undefined ? [] : [content];
  for (const step of path.split("/"))
    found = found.flatMap((element) => element.children.filter(({ name }) => name === step));
  return found.map(({ ns }) => ns);
}

function describe(arrival: Exclude<Arrival, { kind: "document" }>): string {
  if (arrival.kind === "closed") return "the connection was closed without an answer";
  if (arrival.kind === "malformed") return arrival.what;
  return arrival.pending > 0
    ? `no whole answer in time: ${arrival.pending} octets of one had arrived`
    : "no answer in time";
}
