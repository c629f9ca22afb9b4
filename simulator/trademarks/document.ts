import { namespaces } from "../../xsd/schemas.ts";
import { xml } from "../../xsd/write.ts";
import { type Instant, timestamp } from "../registry/time.ts";

/** What a signed mark is to say. */
export interface MarkContent {
  /** Two numbers with a hyphen between, such as `1-1`. */
  readonly id: string;
  /** A-labels. */
  readonly labels: readonly string[];
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** What kind of right it is; a trademark where it is left out. RFC 7848 section 2.1. */
  readonly kind?: "trademark" | "treatyOrStatute" | "court";
}

const holder = xml`<mark:holder entitlement="owner"><mark:org>Example Holder</mark:org><mark:addr><mark:street>1 Example Street</mark:street><mark:city>Example City</mark:city><mark:cc>NL</mark:cc></mark:addr></mark:holder>`;

/** The document of a signed mark before it is signed. RFC 7848 section 2.3. */
export function markDocument({ id, labels, notBefore, notAfter, kind = "trademark" }: MarkContent): string {
  const names = labels.map((label) => xml`<mark:label>${label}</mark:label>`);
  const since = timestamp(notBefore);
  const rights = {
    trademark: xml`<mark:trademark><mark:id>${id}</mark:id><mark:markName>Example Mark</mark:markName>${holder}<mark:jurisdiction>NL</mark:jurisdiction><mark:class>35</mark:class>${names}<mark:goodsAndServices>Examples</mark:goodsAndServices><mark:regNum>1</mark:regNum><mark:regDate>${since}</mark:regDate></mark:trademark>`,
    treatyOrStatute: xml`<mark:treatyOrStatute><mark:id>${id}</mark:id><mark:markName>Example Mark</mark:markName>${holder}<mark:protection><mark:cc>NL</mark:cc></mark:protection>${names}<mark:goodsAndServices>Examples</mark:goodsAndServices><mark:refNum>1</mark:refNum><mark:proDate>${since}</mark:proDate><mark:title>Example Treaty</mark:title><mark:execDate>${since}</mark:execDate></mark:treatyOrStatute>`,
    court: xml`<mark:court><mark:id>${id}</mark:id><mark:markName>Example Mark</mark:markName>${holder}${names}<mark:goodsAndServices>Examples</mark:goodsAndServices><mark:refNum>1</mark:refNum><mark:proDate>${since}</mark:proDate><mark:cc>NL</mark:cc><mark:courtName>Example Court</mark:courtName></mark:court>`,
  };
  return xml`<smd:signedMark xmlns:smd="${namespaces.smd}" xmlns:mark="${namespaces.mark}" id="_${id}"><smd:id>${id}</smd:id><smd:issuerInfo issuerID="1"><smd:org>Example Validator</smd:org><smd:email>validator@example.com</smd:email></smd:issuerInfo><smd:notBefore>${since}</smd:notBefore><smd:notAfter>${timestamp(notAfter)}</smd:notAfter><mark:mark>${rights[kind]}</mark:mark></smd:signedMark>`
    .text;
}
