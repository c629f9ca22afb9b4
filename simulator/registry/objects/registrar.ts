import type { Instant } from "../time.ts";

/** What the registry knows of a client certificate. */
export interface CertificateFacts {
  /** SHA-256 of the DER form, base64 without padding. */
  readonly fingerprint: string;
  /** Absent where only the fingerprint is on file: then there is nothing to judge. */
  readonly notBefore?: Instant;
  readonly notAfter?: Instant;
  /** `rsa` with its length in bits, `ec` with its curve (`prime256v1`), or another algorithm by its name. */
  readonly key?: { readonly algorithm: string; readonly bits?: number; readonly curve?: string };
}

/** Where an account stands. Only active and suspended registrars may log in. */
export type RegistrarState = "active" | "suspended" | "pending" | "disabled";

/** A client of the registry. */
export interface Registrar {
  readonly id: string;
  /** Its number in IANA's list of accredited registrars, where it has one. */
  readonly ianaId?: number;
  readonly password: string;
  readonly state: RegistrarState;
  readonly certificate?: CertificateFacts;
  readonly failoverCertificate?: CertificateFacts;
  /** Addresses and CIDR blocks that it may log in from. Empty: from anywhere. */
  readonly allowList: readonly string[];
  /** The TLDs that it may use. */
  readonly tlds: readonly string[];
  /** Billing account by currency. */
  readonly billingAccounts: Readonly<Record<string, string>>;
  /** Whether it refuses to be sold premium names. */
  readonly blocksPremiumNames: boolean;
  /** Whether it may act as superuser through the tool channel. */
  readonly superuser: boolean;
}
