import { namespaces } from "../../../xsd/schemas.ts";
import { raw, type Xml, xml } from "../../../xsd/write.ts";
import { listed, said } from "../../support/cells.ts";
import type { Changes } from "../../support/object-command.ts";
import { dsRecords, keyData } from "./dnssec.ts";

/** What a table may say of a change of DNSSEC data; `DNSSEC` `nothing` is one that is there and changes nothing. */
export const dnssecChangeKeys = [
  "DNSSEC",
  "urgent",
  "add ds records",
  "add keys",
  "add signature life",
  "remove ds records",
  "remove keys",
  "remove all ds records",
  "change signature life",
];

/** A change of DNSSEC data, RFC 5910 section 5.2.5, with records and keys as `dnssecCreate` takes them. */
export function dnssecUpdate(changes: Changes): Xml | undefined {
  if (!dnssecChangeKeys.some((key) => said(changes.get(key)) !== undefined)) return undefined;
  const [urgent, all, life, added] = [
    "urgent",
    "remove all ds records",
    "change signature life",
    "add signature life",
  ].map((key) => said(changes.get(key)));
  const removed = [
    ...(all === undefined ? [] : [xml`<secDNS:all>${all}</secDNS:all>`]),
    ...dsRecords(said(changes.get("remove ds records"))),
    ...listed(changes.get("remove keys")).map(keyData),
  ];
  const brought = [
    ...(added === undefined ? [] : [maxSigLife(added)]),
    ...dsRecords(said(changes.get("add ds records"))),
    ...listed(changes.get("add keys")).map(keyData),
  ];
  return xml`<secDNS:update xmlns:secDNS="${namespaces.secDNS}"${urgent !== undefined && xml` urgent="${urgent}"`}>${[
    part("rem", removed),
    part("add", brought),
    life !== undefined && part("chg", [life === "nothing" ? raw("") : maxSigLife(life)]),
  ]}</secDNS:update>`;
}

function maxSigLife(seconds: string): Xml {
  return xml`<secDNS:maxSigLife>${seconds}</secDNS:maxSigLife>`;
}

function part(name: string, content: readonly Xml[]): Xml | false {
  return content.length > 0 && xml`<secDNS:${raw(name)}>${content}</secDNS:${raw(name)}>`;
}
