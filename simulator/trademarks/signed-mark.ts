import { child, children, type Element, token } from "../../xsd/reader.ts";
import { namespaces } from "../../xsd/schemas.ts";
import { type Instant, instantOf } from "../registry/time.ts";
import type { SignedMark } from "../registry/trademarks/trademarks.ts";

/** The document element of a signed mark. RFC 7848 section 2.3. */
export const signedMark = { ns: namespaces.smd, name: "signedMark" } as const;

/**
 * The octets of an encoded signed mark: base64 with white space anywhere, and perhaps without padding. Undefined when it
 * is not base64.
 */
export function decoded(text: string): Uint8Array | undefined {
  const compact = text.replace(/[ \t\r\n]/g, "");
  const bare = compact.replace(/={0,2}$/, "");
  const isBase64 = /^[A-Za-z0-9+/]*$/.test(bare) && bare.length % 4 !== 1;
  const isPadded = compact.length === bare.length || compact.length % 4 === 0;
  return isBase64 && isPadded ? Buffer.from(bare, "base64") : undefined;
}

/** The id of a signed mark, as it stands in the document. */
export function idOf(root: Element): string {
  return token(child(root, "id")?.text ?? "");
}

/** What a signed mark says. Undefined where its times are none that can be told. */
export function contentOf(root: Element): SignedMark | undefined {
  const notBefore = timeOf(child(root, "notBefore"));
  const notAfter = timeOf(child(root, "notAfter"));
  const mark = child(root, "mark", namespaces.mark);
  if (notBefore === undefined || notAfter === undefined || mark === undefined) return undefined;
  const labels = mark.children.flatMap((one) => children(one, "label").map(({ text }) => token(text)));
  return { id: idOf(root), notBefore, notAfter, labels };
}

/** An `xs:dateTime`; one that names no zone is taken for UTC. */
function timeOf(element: Element | undefined): Instant | undefined {
  const text = token(element?.text ?? "");
  try {
    return instantOf(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  } catch {
    return undefined;
  }
}
