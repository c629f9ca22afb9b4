import { namespaces } from "../../../xsd/schemas.ts";
import { type Xml, xml } from "../../../xsd/write.ts";
import { listed, said } from "../../support/cells.ts";
import type { Changes } from "../../support/object-command.ts";

/** What a table may say of a registration's DNSSEC data. */
export const dnssecKeys = ["ds records", "keys", "max signature life"];

/** Octets of a digest by its type; others get as many as SHA-256. */
const digestLengths: Readonly<Record<string, number>> = { "1": 20, "2": 32, "4": 48 };

/**
 * DNSSEC data of a registration, RFC 5910 section 5.2.1. DS records are written `12345 13 2`, key tag, algorithm and
 * digest type, with a digest of the right length unless one follows; or `9 different ones`. Keys are `257 3 13`.
 */
export function dnssecCreate(changes: Changes): Xml | undefined {
  const life = said(changes.get("max signature life"));
  const records = dsRecords(changes.get("ds records"));
  const keys = listed(changes.get("keys")).map(keyData);
  if (life === undefined && records.length === 0 && keys.length === 0) return undefined;
  return xml`<secDNS:create xmlns:secDNS="${namespaces.secDNS}">${
    life !== undefined && xml`<secDNS:maxSigLife>${life}</secDNS:maxSigLife>`
  }${records}${keys}</secDNS:create>`;
}

/** DS records from what a table says of them. */
export function dsRecords(text: string | undefined): readonly Xml[] {
  return dsRecordsSaid(text).map(dsData);
}

/** The fields of a DS record, as texts: key tag, algorithm, digest type and digest. */
export type DsRecordSaid = readonly [keyTag: string, algorithm: string, digestType: string, digest: string];

/** What a table says of DS records, taken apart. */
export function dsRecordsSaid(text: string | undefined): readonly DsRecordSaid[] {
  const [, count] = /^(\d+) different ones$/.exec(text ?? "") ?? [];
  const texts = count === undefined ? listed(text) : Array.from({ length: Number(count) }, (_, i) => `${i + 1} 13 2`);
  return texts.map((one) => {
    const [keyTag = "", algorithm = "", type = "", digest = "0F".repeat(digestLengths[type] ?? 32)] = one.split(" ");
    return [keyTag, algorithm, type, digest];
  });
}

function dsData([keyTag, algorithm, type, digest]: DsRecordSaid): Xml {
  return xml`<secDNS:dsData><secDNS:keyTag>${keyTag}</secDNS:keyTag><secDNS:alg>${algorithm}</secDNS:alg><secDNS:digestType>${type}</secDNS:digestType><secDNS:digest>${digest}</secDNS:digest></secDNS:dsData>`;
}

/** A key from what a table says of it: `257 3 13`. */
export function keyData(text: string): Xml {
  const [flags = "", protocol = "", algorithm = ""] = text.split(" ");
  return xml`<secDNS:keyData><secDNS:flags>${flags}</secDNS:flags><secDNS:protocol>${protocol}</secDNS:protocol><secDNS:alg>${algorithm}</secDNS:alg><secDNS:pubKey>AQPJ////4Q==</secDNS:pubKey></secDNS:keyData>`;
}
