import { domainName } from "../domain-names.ts";
import type { Guard } from "../flow.ts";
import { guard } from "../flow.ts";
import { dnsForm } from "../host-names.ts";
import { acePrefix, decodeLabel } from "../idn/decode-label.ts";
import type { Request } from "../request.ts";

// Names as the line protocol sees them.

/** The domain lies below a top-level domain of this registry. */
export function belongsHere<Q extends Request>(nameOf: (request: Q) => string | undefined) {
  return guard("name-not-of-registry", (request: Q) => {
    const name = nameOf(request);
    if (name === undefined) return [];
    const { tlds } = request.registry;
    return domainName(name, tlds).tld === undefined || tlds.has(name) ? [name] : [];
  });
}

/**
 * A label that looks encoded is: it decodes to what may stand in a name. Version 2.0.0 has a code of its own for it.
 * RFC 3632 section 2.1.
 */
export function encodingIsRight<Q extends Request>(nameOf: (request: Q) => string | undefined) {
  const asked = <const R extends string>(reason: R, version: string): Guard<R, Q> =>
    guard(reason, (request: Q) => {
      const name = nameOf(request);
      return name !== undefined && request.policy.rrp.version === version && isBadlyEncoded(name) ? [name] : [];
    });
  return [asked("invalid-encoding", "2.0.0"), asked("invalid-encoding-before", "1.1.0")] as const;
}

function isBadlyEncoded(name: string): boolean {
  const labels = name.split(".");
  return (
    dnsForm(name) !== name || labels.some((label) => label.startsWith(acePrefix) && decodeLabel(label) === undefined)
  );
}
