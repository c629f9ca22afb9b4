/**
 * An answer of a registry that has no host objects: the name servers of a domain are attributes of it. RFC 5731 section
 * 1.1. The answer is rewritten, since its shape is that of the documented registry.
 */
export function withHostAttributes(document: string): string {
  return document.replace(
    /<domain:hostObj>([^<]*)<\/domain:hostObj>/g,
    "<domain:hostAttr><domain:hostName>$1</domain:hostName></domain:hostAttr>",
  );
}
