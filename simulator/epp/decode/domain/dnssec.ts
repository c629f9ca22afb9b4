import { child, children, type Element } from "../../../../xsd/reader.ts";
import { namespaces } from "../../../../xsd/schemas.ts";
import type { DnsKey, DnssecChange, DnssecData } from "../../../registry/commands/index.ts";
import type { DsRecord } from "../../../registry/objects/index.ts";
import { booleanOf, flagOf, given, rawOf, tokenOf } from "../values.ts";
import { extensionOf } from "./extensions.ts";
import { numberOf } from "./parts.ts";

/** The delegation signers of a new domain. RFC 5910 section 5.2.1. */
export function dnssecFrom(extensions: readonly Element[]): { readonly dnssec?: DnssecData } {
  const element = extensionOf(extensions, namespaces.secDNS, "create");
  return given("dnssec", element && dataOf(element));
}

/** A change of delegation signers. RFC 5910 section 5.2.5. */
export function dnssecChangeFrom(extensions: readonly Element[]): { readonly dnssec?: DnssecChange } {
  const element = extensionOf(extensions, namespaces.secDNS, "update");
  if (element === undefined) return {};
  const [remove, add, change] = ["rem", "add", "chg"].map((name) => child(element, name));
  const all = rawOf(remove, "all");
  return {
    dnssec: {
      urgent: flagOf(element, "urgent") ?? false,
      ...given("remove", remove && dataOf(remove)),
      ...given("removeAll", all === undefined ? undefined : booleanOf(all)),
      ...given("add", add && dataOf(add)),
      ...given("change", change && lifeOf(change)),
    },
  };
}

function dataOf(element: Element): DnssecData {
  return {
    dsRecords: children(element, "dsData").map(dsRecord),
    keys: children(element, "keyData").map(dnsKey),
    ...lifeOf(element),
  };
}

function lifeOf(element: Element) {
  const life = tokenOf(element, "maxSigLife");
  return given("maxSignatureLife", life === undefined ? undefined : Number(life));
}

function dsRecord(element: Element): DsRecord {
  return {
    keyTag: numberOf(element, "keyTag"),
    algorithm: numberOf(element, "alg"),
    digestType: numberOf(element, "digestType"),
    digest: (tokenOf(element, "digest") ?? "").toUpperCase(),
  };
}

function dnsKey(element: Element): DnsKey {
  return {
    flags: numberOf(element, "flags"),
    protocol: numberOf(element, "protocol"),
    algorithm: numberOf(element, "alg"),
    publicKey: tokenOf(element, "pubKey") ?? "",
  };
}
