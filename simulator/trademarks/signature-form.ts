import { child, children, type Element } from "../../xsd/reader.ts";
import { namespaces } from "../../xsd/schemas.ts";

// What a signature must look like before anybody verifies it. All that a verifier might read in two ways is refused:
// RFC 7848 section 2.3 needs one signature over the whole mark, and real marks have just that.

/** The algorithms that a signature may use, by their URIs. What is not here is refused, however sound it may be. */
export const allowed = {
  canonicalization: ["http://www.w3.org/2001/10/xml-exc-c14n#", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"],
  signature: ["http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512"],
  digest: ["http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2001/04/xmlenc#sha512"],
} as const;

const enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

/** A signature whose form is right. */
export interface SignatureForm {
  /** The URI of the reference to the signed mark. */
  readonly target: string;
  /** The certificate, base64. */
  readonly certificate: string;
}

/**
 * The form of the signature of a signed mark, or what is wrong with it. There must be one signature in the document, made
 * with algorithms of the list, over the whole document; it may cover its own KeyInfo besides, as real marks do, and
 * nothing else. It carries its certificate and no content of its own.
 */
export function signatureForm(root: Element): SignatureForm | { readonly problem: string } {
  const [signature, ...others] = descendants(root, "Signature");
  if (signature === undefined || others.length > 0) return wrong("there must be exactly one signature");
  const info = child(signature, "SignedInfo");
  const keyInfo = child(signature, "KeyInfo");
  if (info === undefined || keyInfo === undefined) return wrong("the signature has no KeyInfo");
  if (children(signature, "Object").length > 0) return wrong("the signature carries an object");
  const problem = methodProblem(info);
  if (problem !== undefined) return wrong(problem);
  const target = targetOf(info, root, keyInfo);
  if (target === undefined)
    return wrong("the signature must refer to the signed mark once, and to nothing but its own KeyInfo besides");
  const certificate = descendants(keyInfo, "X509Certificate")[0];
  if (certificate === undefined) return wrong("the signature carries no certificate");
  return { target, certificate: certificate.text.replace(/\s+/g, "") };
}

function wrong(problem: string) {
  return { problem };
}

function methodProblem(info: Element): string | undefined {
  const canonicalization = algorithm(child(info, "CanonicalizationMethod"));
  if (!isIn(allowed.canonicalization, canonicalization)) return `canonicalization ${canonicalization} is not accepted`;
  const method = child(info, "SignatureMethod");
  if (!isIn(allowed.signature, algorithm(method))) return `signature method ${algorithm(method)} is not accepted`;
  return method !== undefined && method.children.length > 0 ? "the signature method has parameters" : undefined;
}

/** The URI by which the signature refers to the whole document; undefined when its references are not as they must be. */
function targetOf(info: Element, root: Element, keyInfo: Element): string | undefined {
  const references = children(info, "Reference");
  const whole = references.filter((reference) => isToWhole(reference, root));
  const rest = references.filter((reference) => !whole.includes(reference));
  if (whole.length !== 1 || rest.length > 1 || !rest.every((reference) => isToKeyInfo(reference, keyInfo)))
    return undefined;
  return references.every(hasGoodDigest) ? whole[0]?.attributes.get("URI") : undefined;
}

function isToWhole(reference: Element, root: Element): boolean {
  const uri = reference.attributes.get("URI");
  const [first, second, ...more] = transformsOf(reference);
  const isWhole = uri === "" || uri === `#${root.attributes.get("id")}`;
  return (
    isWhole &&
    first === enveloped &&
    (second === undefined || isIn(allowed.canonicalization, second)) &&
    more.length === 0
  );
}

function isToKeyInfo(reference: Element, keyInfo: Element): boolean {
  const id = keyInfo.attributes.get("Id");
  const transforms = transformsOf(reference);
  const isOwn = id !== undefined && reference.attributes.get("URI") === `#${id}`;
  return isOwn && transforms.length <= 1 && transforms.every((one) => isIn(allowed.canonicalization, one));
}

function hasGoodDigest(reference: Element): boolean {
  return isIn(allowed.digest, algorithm(child(reference, "DigestMethod")));
}

function transformsOf(reference: Element): readonly (string | undefined)[] {
  const list = child(reference, "Transforms");
  return list === undefined ? [] : children(list, "Transform").map(algorithm);
}

function algorithm(element: Element | undefined): string | undefined {
  return element?.attributes.get("Algorithm");
}

function isIn(list: readonly string[], uri: string | undefined): boolean {
  return uri !== undefined && list.includes(uri);
}

function descendants(element: Element, name: string): readonly Element[] {
  const own = element.children.filter((one) => one.ns === namespaces.dsig && one.name === name);
  return [...own, ...element.children.flatMap((one) => descendants(one, name))];
}
