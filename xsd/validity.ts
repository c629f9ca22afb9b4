import { type ErrorDetail, type XmlDocument, XmlText, XmlValidateError } from "libxml2-wasm";
import type { Element } from "./element.ts";
import { type Problem, toProblems } from "./problems.ts";
import { namespaces, validator } from "./schemas.ts";

/**
 * What in a document breaks the schemas; empty when it is valid. Two slips of libxml2 are mended: it refuses white space
 * around dates, times and durations, which XML Schema part 2 collapses; and it overlooks characters in base64 that
 * are none of its alphabet. It counts lengths in code points, as the rule says. The document may be changed by this.
 */
export function violations(document: XmlDocument, root: Element): readonly Problem[] {
  let details = complaints(document);
  if (details.some(isPaddedDate)) {
    trimDates(document);
    details = complaints(document);
  }
  return details.length > 0 ? toProblems(details, root) : strayBase64(root);
}

function complaints(document: XmlDocument): readonly ErrorDetail[] {
  try {
    validator().validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError && error.details.length > 0) return error.details;
    throw error;
  }
}

function isPaddedDate({ message }: ErrorDetail): boolean {
  return /: '(?:\s.*|.*\s)' is not a valid value of the atomic type 'xs:(?:date|dateTime|duration)'/s.test(message);
}

const dateLike = /^[ \t\r\n]*(-?P?\d[-+:.\dYMDTHSZ]*)[ \t\r\n]*$/;

function trimDates(document: XmlDocument): void {
  for (const node of document.find("//text()[not(../*)]")) {
    const value = dateLike.exec(node.content)?.[1];
    if (value !== undefined && node instanceof XmlText) node.content = value;
  }
}

const base64Elements: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [namespaces.secDNS, new Set(["pubKey"])],
  [
    namespaces.dsig,
    new Set(
      (
        "DigestValue SignatureValue X509SKI X509Certificate X509CRL PGPKeyID PGPKeyPacket SPKISexp " +
        "P Q G Y J Seed PgenCounter Modulus Exponent"
      ).split(" "),
    ),
  ],
]);

function strayBase64(element: Element): readonly Problem[] {
  // What an answer quotes in these two is not validated (wildcard with skip).
  if (element.ns === namespaces.epp && (element.name === "value" || element.name === "msg")) return [];
  const own = base64Elements.get(element.ns)?.has(element.name) && !/^[A-Za-z0-9+/=\s]*$/.test(element.text);
  if (own) return [{ line: element.line, message: `Element '${element.name}': its text is not base64.` }];
  return element.children.length === 0 ? [] : element.children.flatMap(strayBase64);
}
