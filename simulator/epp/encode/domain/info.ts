import { namespaces } from "../../../../xsd/schemas.ts";
import type { DataOf } from "../../../registry/flows/index.ts";
import type { AuthInfo, DsRecord } from "../../../registry/objects/index.ts";
import { date, each, group, leaf, type Shape, text } from "../../shape.ts";
import { feesTold } from "./fees-told.ts";

type View = DataOf<"domain-info">;

/** A domain. RFC 5731 section 3.1.2. */
export const domainInfData: Shape<View> = group(
  "domain:infData",
  [
    text("domain:name", ({ domain }) => domain.name),
    text("domain:roid", ({ domain }) => domain.repositoryId),
    each("domain:status", ({ statuses }: View) => statuses, [], { s: (status) => status }),
    text("domain:registrant", ({ registrant }) => registrant),
    leaf(
      "domain:contact",
      ({ contacts }: View) => contacts,
      ({ id }) => id,
      { type: ({ role }) => role },
    ),
    each("domain:ns", ({ nameservers }: View) => (nameservers.length > 0 ? [{ nameservers }] : []), [
      text("domain:hostObj", ({ nameservers }) => nameservers),
    ]),
    text("domain:host", ({ hosts }) => hosts),
    text("domain:clID", ({ domain }) => domain.sponsor),
    text("domain:crID", ({ isFull, domain }) => (isFull ? domain.createdBy : undefined)),
    date("domain:crDate", ({ domain }) => domain.created),
    text("domain:upID", ({ isFull, domain }) => (isFull ? domain.updatedBy : undefined)),
    date("domain:upDate", ({ domain }) => domain.updated),
    date("domain:exDate", ({ domain }) => domain.expires),
    date("domain:trDate", ({ domain }) => domain.transferred),
    each("domain:authInfo", ({ isFull, domain }: View) => (isFull ? domain.authInfo : undefined), [
      text("domain:pw", ({ password }: AuthInfo) => password),
    ]),
  ],
  { "xmlns:domain": () => namespaces.domain },
);

const dnssec: Shape<View> = each(
  "secDNS:infData",
  ({ domain }: View) => (domain.dsRecords.length > 0 ? domain : undefined),
  [
    each("secDNS:dsData", ({ dsRecords }: { readonly dsRecords: readonly DsRecord[] }) => dsRecords, [
      text("secDNS:keyTag", ({ keyTag }: DsRecord) => keyTag),
      text("secDNS:alg", ({ algorithm }: DsRecord) => algorithm),
      text("secDNS:digestType", ({ digestType }: DsRecord) => digestType),
      text("secDNS:digest", ({ digest }: DsRecord) => digest),
    ]),
  ],
  { "xmlns:secDNS": () => namespaces.secDNS },
);

const grace: Shape<View> = each(
  "rgp:infData",
  (view: View) => (view.graceStatuses.length > 0 ? view : undefined),
  [each("rgp:rgpStatus", ({ graceStatuses }: View) => graceStatuses, [], { s: (status) => status })],
  { "xmlns:rgp": () => namespaces.rgp },
);

const packaged: Shape<View> = each(
  "packageToken:packageData",
  ({ packageToken }: View) => (packageToken === undefined ? [] : [packageToken]),
  [text("packageToken:token", (token: string) => token)],
  { "xmlns:packageToken": () => namespaces.packageToken },
);

/** What extensions say of a domain: RFC 5910, RFC 3915, packages and prices. */
export const domainInfExtension: readonly Shape<View>[] = [dnssec, grace, packaged, feesTold(({ fees }: View) => fees)];
