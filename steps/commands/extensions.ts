import { namespaces } from "../../xsd/schemas.ts";
import { raw, type Xml, xml } from "../../xsd/write.ts";
import { HarnessError } from "../support/verdicts.ts";

// Extensions that a scenario adds to a command that does not take them, or that only the registry's tool may use.

const known: Readonly<Record<string, () => Xml>> = {
  metadata: () =>
    xml`<metadata:metadata xmlns:metadata="${namespaces.metadata}"><metadata:reason>it was asked for</metadata:reason>
      <metadata:requestedByRegistrar>true</metadata:requestedByRegistrar></metadata:metadata>`,
  "fee-0.12": () =>
    xml`<fee:create xmlns:fee="${namespaces.fee12}"><fee:currency>USD</fee:currency><fee:fee>1.00</fee:fee></fee:create>`,
  "rgp-1.0": () => xml`<rgp:update xmlns:rgp="${namespaces.rgp}"><rgp:restore op="request"/></rgp:update>`,
  "allocationToken-1.0": () =>
    xml`<allocationToken:allocationToken xmlns:allocationToken="${namespaces.allocationToken}">any</allocationToken:allocationToken>`,
  "secDNS-1.1": () =>
    xml`<secDNS:create xmlns:secDNS="${namespaces.secDNS}"><secDNS:dsData><secDNS:keyTag>12345</secDNS:keyTag>
      <secDNS:alg>8</secDNS:alg><secDNS:digestType>1</secDNS:digestType>
      <secDNS:digest>38EC35D5B3A34B44C39B38EC35D5B3A34B44C39B</secDNS:digest></secDNS:dsData></secDNS:create>`,
  "superuser deletion": () =>
    xml`<superuser:domainDelete xmlns:superuser="${namespaces.superuser}">
      <superuser:redemptionGracePeriodDays>0</superuser:redemptionGracePeriodDays>
      <superuser:pendingDeleteDays>0</superuser:pendingDeleteDays></superuser:domainDelete>`,
  "secDNS-1.1 update": () =>
    xml`<secDNS:update xmlns:secDNS="${namespaces.secDNS}"><secDNS:rem><secDNS:all>true</secDNS:all></secDNS:rem></secDNS:update>`,
  "fees in 0.12": () =>
    xml`<fee:update xmlns:fee="${namespaces.fee12}"><fee:currency>USD</fee:currency><fee:fee>0.00</fee:fee></fee:update>`,
  "launch update": () =>
    xml`<launch:update xmlns:launch="${namespaces.launch}"><launch:phase>open</launch:phase>
      <launch:applicationID>any</launch:applicationID></launch:update>`,
  unknown: () => raw('<x:anything xmlns:x="urn:example:params:xml:ns:nothing-1.0"/>'),
  "restore request": () => xml`<rgp:update xmlns:rgp="${namespaces.rgp}"><rgp:restore op="request"/></rgp:update>`,
};

/** The extensions that a row of a table names, separated by commas; `none` for none. */
export function extensionsNamed(names: string | undefined): readonly Xml[] {
  if (names === undefined || names === "none") return [];
  return names.split(/,\s*/).map((name) => {
    const write = known[name];
    if (write === undefined) throw new HarnessError(`no extension "${name}" is among ${Object.keys(known).join(", ")}`);
    return write();
  });
}
