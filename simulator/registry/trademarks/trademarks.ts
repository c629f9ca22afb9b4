import type { Instant } from "../time.ts";

/** What may be wrong with a mark's signature or with the certificate that made it. */
export type SignatureFault =
  | "certificate-not-yet-valid"
  | "certificate-expired"
  | "certificate-not-signed-by-authority"
  | "certificate-revoked"
  | "signature-invalid";

/** What a signed mark says, as far as its signature covers it. RFC 7848 section 2.3. */
export interface SignedMark {
  readonly id: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** The A-labels of all its marks, as written. */
  readonly labels: readonly string[];
}

/** What became of the examination of a signed mark. */
export type Examination =
  | {
      readonly kind: "unreadable";
      /** `encoding`: not base64. `content`: not a valid document of a signed mark. */
      readonly fault: "encoding" | "content";
      readonly problem: string;
    }
  | {
      readonly kind: "read";
      /** Its id as written, signed or not: good for finding it on the list of revoked ones, and for nothing else. */
      readonly id: string;
      readonly revoked: boolean;
      readonly faults: readonly SignatureFault[];
      /** Present only where nothing is wrong with signature and certificate. */
      readonly mark?: SignedMark;
    };

/**
 * What the registry can ask about trademarks. Signatures, certificates and lists are not its business: somebody outside
 * does that, so that the registry stays free of XML and cryptography.
 */
export interface Trademarks {
  /** The claim key of a label (an A-label) that is on the clearinghouse's list of claimed ones. */
  claimKey(label: string): string | undefined;
  /** Examines the text of an encoded signed mark to an instant: decodes, reads and verifies it. It never throws. */
  examine(encoded: string, now: Instant): Examination;
}

/** Where no trademark authority is configured: nothing is claimed, and nobody's signature is trusted. */
export const noTrademarks: Trademarks = {
  claimKey: () => undefined,
  examine: () => ({ kind: "read", id: "", revoked: false, faults: ["certificate-not-signed-by-authority"] }),
};
