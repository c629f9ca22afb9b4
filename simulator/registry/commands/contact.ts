import type { AuthInfo, Disclosure, PostalInfo, Telephone } from "../objects/index.ts";
import type { CommandBase } from "./base.ts";

export interface ContactCheck extends CommandBase {
  readonly flow: "contact-check";
  readonly ids: readonly string[];
}

/** What a contact is described by. RFC 5733 section 3.2.1. */
export interface ContactCreate extends CommandBase {
  readonly flow: "contact-create";
  readonly id: string;
  readonly postalInfos: readonly PostalInfo[];
  readonly voice?: Telephone;
  readonly fax?: Telephone;
  readonly email: string;
  readonly authInfo: AuthInfo;
  readonly disclosure?: Disclosure;
}

export interface ContactDelete extends CommandBase {
  readonly flow: "contact-delete";
  readonly id: string;
}

export interface ContactInfo extends CommandBase {
  readonly flow: "contact-info";
  readonly id: string;
  readonly authInfo?: AuthInfo;
}

/** The part of a postal info that is replaced as a whole. */
export type Address = Pick<PostalInfo, "streets" | "city" | "province" | "postalCode" | "country">;

/** What changes in one form of the address. An empty organisation takes the organisation out. */
export interface PostalInfoChange {
  readonly type: "int" | "loc";
  readonly name?: string;
  readonly organisation?: string;
  readonly address?: Address;
}

/** What an update changes; what is absent is kept. A telephone without a number takes the telephone out. */
export interface ContactChange {
  readonly postalInfos: readonly PostalInfoChange[];
  readonly voice?: Telephone;
  readonly fax?: Telephone;
  readonly email?: string;
  readonly authInfo?: AuthInfo;
  readonly disclosure?: Disclosure;
}

/** RFC 5733 section 3.2.5. */
export interface ContactUpdate extends CommandBase {
  readonly flow: "contact-update";
  readonly id: string;
  readonly statuses: { readonly add: readonly string[]; readonly remove: readonly string[] };
  readonly change: ContactChange;
}

interface ContactTransferCommand<F extends string> extends CommandBase {
  readonly flow: F;
  readonly id: string;
  readonly authInfo?: AuthInfo;
}

export type ContactTransferRequest = ContactTransferCommand<"contact-transfer-request">;
export type ContactTransferQuery = ContactTransferCommand<"contact-transfer-query">;
export type ContactTransferApprove = ContactTransferCommand<"contact-transfer-approve">;
export type ContactTransferReject = ContactTransferCommand<"contact-transfer-reject">;
export type ContactTransferCancel = ContactTransferCommand<"contact-transfer-cancel">;

/** What decides a pending transfer. */
export type ContactTransferDecision = ContactTransferApprove | ContactTransferReject | ContactTransferCancel;

export type ContactTransfer = ContactTransferRequest | ContactTransferQuery | ContactTransferDecision;

/** Everything about one contact. */
export type ContactCommand = ContactCreate | ContactDelete | ContactInfo | ContactUpdate | ContactTransfer;
