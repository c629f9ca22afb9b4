import { ParseOption, XmlDocument, XmlLibError } from "libxml2-wasm";
import type { Element } from "./element.ts";
import { type Decoded, decode } from "./encoding.ts";
import { type Problem, toProblems } from "./problems.ts";
import { namespaces } from "./schemas.ts";
import { type Bounds, scan } from "./tree.ts";
import { violations } from "./validity.ts";

export { child, children, type Element, textOf, token } from "./element.ts";
export type { Problem } from "./problems.ts";

/** Why a document is not accepted. `too-deep` also stands for too many elements. */
export type Fault = "not-well-formed" | "document-type" | "encoding" | "too-deep" | "not-valid";

/** A document read; with `not-valid` its tree is given too, so that one can still read the clTRID. */
export type Reading =
  | { readonly ok: true; readonly root: Element }
  | { readonly ok: false; readonly fault: Fault; readonly problems: readonly Problem[]; readonly root?: Element };

const usual: Bounds = { maxDepth: 64, maxElements: 20_000 };

const parseOptions =
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NO_SYS_CATALOG |
  // The encoding was settled before: what the parser gets is UTF-8 whatever the declaration says.
  ParseOption.XML_PARSE_IGNORE_ENC |
  ParseOption.XML_PARSE_BIG_LINES;

/**
 * Reads a frame's document (without the four octets of its length): checks bounds and encoding, refuses a document type
 * declaration before the parser sees it, parses, validates against all schemas, and gives a plain tree. RFC 5730
 * section 2.1 and 5; RFC 5734 section 4. Command and answer alike: a document is valid exactly when `ok` is true.
 *
 * The caller bounds the number of bytes. Default bounds: 64 levels, 20,000 elements. It never throws for what the
 * document holds; it loads nothing but our schemas; no memory of the parser outlives the call.
 */
export function readFrame(bytes: Uint8Array, bounds: Partial<Bounds> = {}): Reading {
  return readDocument(bytes, { ns: namespaces.epp, name: "epp" }, bounds);
}

/** Reads a document as `readFrame` does, with another document element: that of a signed mark, for instance. */
export function readDocument(bytes: Uint8Array, top: Top, bounds: Partial<Bounds> = {}): Reading {
  const decoded = decode(bytes);
  if ("refused" in decoded) return failed("encoding", [{ line: 1, message: decoded.refused }]);
  const scanned = scan(decoded.text, { ...usual, ...bounds });
  if (scanned.kind === "refused") {
    return failed(scanned.fault, [{ line: scanned.line, message: scanned.message }]);
  }
  return parsed(bytes, decoded, scanned.kind === "tree" ? scanned.root : undefined, top);
}

function failed(fault: Fault, problems: readonly Problem[], root?: Element): Reading {
  return { ok: false, fault, problems, ...(root === undefined ? {} : { root }) };
}

type Top = Pick<Element, "ns" | "name">;
type Text = Exclude<Decoded, { refused: string }>;

function parsed(bytes: Uint8Array, { text, utf8 }: Text, root: Element | undefined, top: Top): Reading {
  let document: XmlDocument | undefined;
  try {
    document = utf8
      ? XmlDocument.fromBuffer(bytes, { option: parseOptions })
      : XmlDocument.fromString(text, { option: parseOptions });
    return root === undefined || document.dtd !== null ? unreadable() : validated(document, root, top);
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const problems = toProblems(error.details);
    return failed("not-well-formed", problems.length > 0 ? problems : [{ line: 1, message: "there is no document" }]);
  } finally {
    document?.dispose();
  }
}

/** A document that the parser takes and the scan does not: refused, as nothing is known of its content. */
function unreadable(): Reading {
  return failed("not-well-formed", [{ line: 1, message: "the document cannot be read" }]);
}

function validated(document: XmlDocument, root: Element, top: Top): Reading {
  if (root.ns !== top.ns || root.name !== top.name) {
    const found = root.ns === "" ? root.name : `{${root.ns}}${root.name}`;
    return failed(
      "not-valid",
      [{ line: root.line, message: `The document element is ${found}, not ${top.name}.` }],
      root,
    );
  }
  const problems = violations(document, root);
  return problems.length === 0 ? { ok: true, root } : failed("not-valid", problems, root);
}
