import { endOfTime, type Instant } from "../time.ts";
import type { AuthInfo } from "./contact.ts";
import type { Amount } from "./tld.ts";
import type { Transfer } from "./transfer.ts";

/** A grace period, RFC 3915 section 3.1. */
export interface GracePeriod {
  readonly kind: "add" | "renew" | "auto-renew" | "transfer" | "redemption";
  readonly end: Instant;
  readonly registrar: string;
  /** Key of the charge that is given back when the domain is deleted within the period. */
  readonly charge?: number;
}

/** A delegation signer record, RFC 5910 section 4.1. The digest is upper-case hexadecimal. */
export interface DsRecord {
  readonly keyTag: number;
  readonly algorithm: number;
  readonly digestType: number;
  readonly digest: string;
}

/** A claims notice that the registrant has accepted, RFC 8334 section 2.3.1. */
export interface ClaimsNotice {
  readonly id: string;
  readonly validator?: string;
  readonly notAfter: Instant;
  readonly accepted: Instant;
}

/** How the yearly renewal is priced. */
export interface RenewalPrice {
  readonly behaviour: "default" | "nonpremium" | "specified";
  /** Present for `specified` only. */
  readonly amount?: Amount;
}

/** A domain name as it was last written; what time does to it since is projection. RFC 5731. */
export interface Domain {
  readonly name: string;
  readonly tld: string;
  readonly repositoryId: string;
  /** Statuses that were set; `ok` and `inactive` are derived. */
  readonly statuses: readonly string[];
  /** Repository ids of contacts: ids may be used again by others. */
  readonly registrant?: string;
  readonly contacts: readonly { readonly role: "admin" | "billing" | "tech"; readonly contact: string }[];
  /** Repository ids of hosts: a host may be renamed. */
  readonly nameservers: readonly string[];
  readonly authInfo?: AuthInfo;
  readonly dsRecords: readonly DsRecord[];
  readonly sponsor: string;
  readonly createdBy: string;
  readonly created: Instant;
  readonly updatedBy?: string;
  readonly updated?: Instant;
  readonly transferred?: Instant;
  readonly expires: Instant;
  /** From this instant on the domain does not exist. */
  readonly deleted: Instant;
  readonly gracePeriods: readonly GracePeriod[];
  readonly transfer?: DomainTransfer;
  readonly renewalPrice: RenewalPrice;
  /** Key of the recurring charge that renews the domain year by year. */
  readonly recurringCharge?: number;
  /** Key of the poll message that tells of each automatic renewal. */
  readonly autoRenewalMessage?: number;
  /** When a domain that is not to be renewed ends. */
  readonly autoRenewalEnd?: Instant;
  readonly deletionMessage?: number;
  readonly packageToken?: string;
  readonly idnTable?: string;
  readonly claimsNotice?: ClaimsNotice;
  /** Id of the signed mark that it was registered with. */
  readonly signedMark?: string;
}

/** Whether the domain is deleted, be it that it still exists until its purge. */
export function hasDeletion(domain: Domain): boolean {
  return domain.deleted < endOfTime;
}

/** A domain's transfer, with what becomes of the domain when it is approved by itself. */
export interface DomainTransfer extends Transfer {
  /** Years that the transfer adds: 0 or 1. */
  readonly period: 0 | 1;
  /** When the domain will expire if the transfer goes through. */
  readonly expires?: Instant;
  /** Keys of the gaining registrar's recurring charge, automatic-renewal message and one-time charge. */
  readonly gaining?: {
    readonly recurringCharge: number;
    readonly autoRenewalMessage: number;
    readonly charge?: number;
  };
}
