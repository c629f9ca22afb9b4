import type { AuthInfo, DsRecord } from "../objects/index.ts";
import type { CommandBase } from "./base.ts";
import type { FeeAcknowledgement, FeeQuestion, FeeQuestionItem } from "./fees.ts";
import type { LaunchCheck, LaunchCreate } from "./launch.ts";
import type { Period } from "./period.ts";

// What can be asked about domains, RFC 5731 section 3, with what its extensions say. Names and tokens are as the
// client wrote them; what a command does not say is absent.

/** A contact by its id, in a role. A role may be missing: RFC 5731 has it optional. */
export interface ContactReference {
  readonly id: string;
  readonly role?: "admin" | "billing" | "tech";
}

/** A key of RFC 5910 section 4.2. */
export interface DnsKey {
  readonly flags: number;
  readonly protocol: number;
  readonly algorithm: number;
  readonly publicKey: string;
}

/** Delegation signers, or keys, as one part of a command gives them. RFC 5910 section 4. */
export interface DnssecData {
  readonly dsRecords: readonly DsRecord[];
  /** Keys that stand for themselves. Those inside a DS record are not kept. */
  readonly keys: readonly DnsKey[];
  /** Seconds. */
  readonly maxSignatureLife?: number;
}

/** A change of the DNSSEC data. RFC 5910 section 5.2.5. */
export interface DnssecChange {
  readonly urgent: boolean;
  readonly remove?: DnssecData;
  /** `true`, `false` or absent, as the client wrote it. */
  readonly removeAll?: boolean;
  readonly add?: DnssecData;
  /** Present where a new maximum signature life is asked for, or the element for it is there without one. */
  readonly change?: { readonly maxSignatureLife?: number };
}

interface DomainCommand extends CommandBase {
  readonly name: string;
}

/** Which names are free? RFC 5731 section 3.1.1. */
export interface DomainCheck extends CommandBase {
  readonly flow: "domain-check";
  /** In the client's order, with repetitions. */
  readonly names: readonly string[];
  readonly fees?: FeeQuestion;
  readonly token?: string;
  readonly launch?: LaunchCheck;
}

/** Which names touch a trademark claim? RFC 8334 section 3.1.1. */
export interface DomainClaimsCheck extends CommandBase {
  readonly flow: "domain-claims-check";
  readonly names: readonly string[];
  readonly token?: string;
  readonly launch: LaunchCheck;
}

/** RFC 5731 section 3.2.1. */
export interface DomainCreate extends DomainCommand {
  readonly flow: "domain-create";
  readonly period?: Period;
  /** Names of hosts. */
  readonly nameservers: readonly string[];
  readonly registrant?: string;
  readonly contacts: readonly ContactReference[];
  /** EPP asks for it; the line protocol has none. */
  readonly authInfo?: AuthInfo;
  readonly fees?: FeeAcknowledgement;
  readonly token?: string;
  readonly launch?: LaunchCreate;
  readonly dnssec?: DnssecData;
}

/** RFC 5731 section 3.1.2. */
export interface DomainInfo extends DomainCommand {
  readonly flow: "domain-info";
  readonly hosts: "all" | "del" | "none" | "sub";
  readonly authInfo?: AuthInfo;
  /** Version 0.6 of the fee extension may ask for one price along with it. */
  readonly fee?: FeeQuestionItem;
  /** Whether the package that the domain belongs to is asked for. */
  readonly asksForPackage: boolean;
}

/** A set of what an update adds or removes. */
export interface DomainParts {
  readonly nameservers: readonly string[];
  readonly contacts: readonly ContactReference[];
  readonly statuses: readonly string[];
}

/** RFC 5731 section 3.2.5. */
export interface DomainUpdate extends DomainCommand {
  readonly flow: "domain-update";
  readonly add: DomainParts;
  readonly remove: DomainParts;
  /** The new registrant's id; empty where there is to be none. */
  readonly registrant?: string;
  /** The new authorisation information, or that there is to be none. */
  readonly authInfo?: AuthInfo | "none";
  readonly fees?: FeeAcknowledgement;
  readonly dnssec?: DnssecChange;
  readonly superuser?: { readonly autoRenews?: boolean };
}

/** RFC 5731 section 3.2.2. */
export interface DomainDelete extends DomainCommand {
  readonly flow: "domain-delete";
  /** Days. */
  readonly superuser?: { readonly redemptionDays: number; readonly pendingDeleteDays: number };
}

/** RFC 5731 section 3.2.3. */
export interface DomainRenew extends DomainCommand {
  readonly flow: "domain-renew";
  /** The date on which the client believes that the domain expires, `2010-04-03`, perhaps with a time zone. */
  readonly currentExpiration: string;
  readonly period?: Period;
  readonly fees?: FeeAcknowledgement;
  readonly token?: string;
}

/** RFC 3915 section 4.2.5. It arrives as an update. */
export interface DomainRestoreRequest extends DomainCommand {
  readonly flow: "domain-restore-request";
  /** Whether the update would change something of the domain besides. */
  readonly changesMore: boolean;
  readonly fees?: FeeAcknowledgement;
}

/** RFC 5731 section 3.2.4. */
export interface DomainTransferRequest extends DomainCommand {
  readonly flow: "domain-transfer-request";
  readonly period?: Period;
  readonly authInfo?: AuthInfo;
  readonly fees?: FeeAcknowledgement;
  readonly token?: string;
  /** Years that the transfer adds, and days until it happens by itself, where they are not the usual ones. */
  readonly superuser?: { readonly period: Period; readonly transferDays?: number };
}

/** What is said of a transfer that was requested before. RFC 5731 sections 3.1.3 and 3.2.4. */
interface TransferCommand<F extends string> extends DomainCommand {
  readonly flow: F;
  readonly period?: Period;
  readonly authInfo?: AuthInfo;
}

export interface DomainTransferApprove extends TransferCommand<"domain-transfer-approve"> {
  readonly token?: string;
}
export type DomainTransferReject = TransferCommand<"domain-transfer-reject">;
export type DomainTransferCancel = TransferCommand<"domain-transfer-cancel">;
export type DomainTransferQuery = TransferCommand<"domain-transfer-query">;
