import { type GenericReason, type RaisedReason, type RowId, refusalRow } from "../../../catalogue/index.ts";
import { child, type Element, type Reading, readFrame, textOf, token } from "../../../xsd/reader.ts";
import type { Command, CommandOf } from "../../registry/commands/index.ts";
import type { Refused } from "../../registry/flow.ts";
import type { EppFlow } from "../../registry/flows/index.ts";
import { type Choice, choose } from "./choose.ts";
import { contactChecks, contactDecoders } from "./contact.ts";
import type { Decoder } from "./decoder.ts";
import { domainChecks, domainDecoders } from "./domain/flows.ts";
import {
  addressVersionOffends,
  decodeHostCheck,
  decodeHostCreate,
  decodeHostDelete,
  decodeHostInfo,
  decodeHostUpdate,
  unreadableAddress,
} from "./host.ts";
import { metadataOf } from "./metadata.ts";
import { optionNotOffered } from "./options.ts";
import { decodePollAck, decodePollRequest } from "./poll.ts";
import { decodeHello, decodeLogin, decodeLogout, versionOffends } from "./session.ts";

const decoders: { readonly [F in EppFlow]: Decoder<CommandOf<F>> } = {
  hello: decodeHello,
  login: decodeLogin,
  logout: decodeLogout,
  ...domainDecoders,
  ...contactDecoders,
  "host-check": decodeHostCheck,
  "host-create": decodeHostCreate,
  "host-delete": decodeHostDelete,
  "host-info": decodeHostInfo,
  "host-update": decodeHostUpdate,
  "poll-request": decodePollRequest,
  "poll-ack": decodePollAck,
};

type Check = (choice: Choice) => string | undefined;

/** What `decode` must raise according to the catalogue: one check a reason, in the order in which they answer. */
type Checks = {
  readonly [F in EppFlow]: {
    readonly [R in Exclude<RaisedReason<F, "decode">, "generic-xml-syntax-error">]: Check;
  } & { readonly [R in GenericReason]?: Check };
};

const checks: Checks = {
  hello: {},
  login: { "unimplemented-protocol-version": ({ verb }) => versionOffends(verb) },
  logout: {},
  ...domainChecks,
  ...contactChecks,
  "host-check": {},
  "host-create": { "ip-address-version-mismatch": addressVersionOffends },
  "host-delete": {},
  "host-info": {},
  "host-update": { "ip-address-version-mismatch": addressVersionOffends },
  "poll-request": {},
  "poll-ack": {},
};

/** Texts that the schema lets pass and that are no value of their kind: answered as a document that is not valid. */
const unreadableValues: { readonly [F in EppFlow]?: Check } = {
  "host-create": unreadableAddress,
  "host-update": unreadableAddress,
};

/** A command, or why there is none; and the client's transaction id wherever it could be read. */
export type Decoded =
  | { readonly command: Command; readonly clientId?: string }
  | { readonly refused: Refused; readonly clientId?: string };

/** Reads the document of a frame. Rows in `leftOut` are overlooked, as far as that is possible. */
export function decode(
  document: Uint8Array,
  leftOut?: RowId,
  nameServers: "objects" | "attributes" = "objects",
): Decoded {
  const reading = readLeniently(document, leftOut);
  const { root } = reading;
  if (root === undefined) return { refused: unreadable(reading) };
  const clientId = clientIdOf(root);
  const found = clientId === undefined ? {} : { clientId };
  const refused = (flow: string | undefined, reason: string, offender: string) => ({
    refused: refusal(flow, reason, [offender]),
    ...found,
  });
  const overlooks = (flow: string | undefined, reason: string) => refusalRow(flow, reason).id === leftOut;

  const choice = choose(root);
  if ("reason" in choice) {
    if (choice.reason === "generic-xml-syntax-error") return refused("hello", choice.reason, choice.offender);
    if (!overlooks(undefined, choice.reason)) return refused(undefined, choice.reason, choice.offender);
    return refused(undefined, "command-failed", choice.offender);
  }
  const { flow } = choice;
  if (!isImplemented(flow))
    return reading.ok
      ? refused(undefined, "unimplemented-command", flow)
      : { refused: refusal("hello", "generic-xml-syntax-error", problemsOf(reading)), ...found };
  for (const [reason, offends] of Object.entries(checks[flow])) {
    const offender = offends(choice);
    if (offender !== undefined && !overlooks(flow, reason)) return refused(flow, reason, offender);
  }
  if (!reading.ok && !overlooks("hello", "generic-xml-syntax-error"))
    return { refused: refusal("hello", "generic-xml-syntax-error", problemsOf(reading)), ...found };
  const option = optionNotOffered(choice.object, nameServers);
  if (option !== undefined && !overlooks(flow, "unimplemented-option"))
    return refused(flow, "unimplemented-option", option);
  const unreadableValue = unreadableValues[flow]?.(choice);
  if (unreadableValue !== undefined) return refused("hello", "generic-xml-syntax-error", unreadableValue);
  const decoder: Decoder<Command> = decoders[flow];
  const extensions = choice.extensions.map(({ ns, name }) => ({ uri: ns, element: name }));
  return { command: decoder({ extensions, ...found, ...metadataOf(choice.extensions) }, choice), ...found };
}

/** Reads a document; with the refusal of a document type or of an encoding left out, as if there were none. */
function readLeniently(document: Uint8Array, leftOut: RowId | undefined): Reading {
  const reading = readFrame(document);
  if (reading.ok || leftOut === undefined) return reading;
  if (reading.fault === "document-type" && leftOut === rowOf("document-type-declaration"))
    return readFrame(
      Buffer.from(
        Buffer.from(document)
          .toString()
          .replace(/<!DOCTYPE[^[>]*(\[[^\]]*\])?\s*>/, ""),
      ),
    );
  if (reading.fault === "encoding" && leftOut === rowOf("unsupported-encoding"))
    return readFrame(
      Buffer.from(
        Buffer.from(document)
          .toString("latin1")
          .replace(/^<\?xml.*?\?>/, ""),
      ),
    );
  return reading;
}

function rowOf(reason: string): RowId {
  return refusalRow(undefined, reason).id;
}

function unreadable(reading: Reading): Refused {
  const fault = reading.ok ? undefined : reading.fault;
  if (fault === "document-type") return refusal(undefined, "document-type-declaration", problemsOf(reading));
  if (fault === "encoding") return refusal(undefined, "unsupported-encoding", problemsOf(reading));
  return refusal("hello", "generic-xml-syntax-error", problemsOf(reading));
}

function problemsOf(reading: Reading): readonly string[] {
  return reading.ok ? [] : reading.problems.slice(0, 1).map(({ line, message }) => `line ${line}: ${message}`);
}

function refusal(flow: string | undefined, reason: string, offenders: readonly string[]): Refused {
  return { kind: "refused", ...(flow !== undefined && { flow }), reason, offenders, effects: [] };
}

function isImplemented(flow: string): flow is EppFlow {
  return Object.hasOwn(decoders, flow);
}

/** The client's transaction id where one can be read, whatever else is wrong. RFC 5730 section 2.5. */
function clientIdOf(root: Element): string | undefined {
  const [command] = root.children;
  const element = command && child(command, "clTRID");
  const text = element && token(textOf(element));
  return text !== undefined && text.length >= 3 && text.length <= 64 ? text : undefined;
}
