import { encodedMark, signMark, TrademarkAuthority, type Validator } from "../../../simulator/trademarks/authority.ts";
import { readCertificate } from "../../../simulator/trademarks/certificate.ts";
import { examine, type Trust } from "../../../simulator/trademarks/examination.ts";

// What the tests of signed marks have in common: one authority with a validator, made once.

export const day = 86_400_000;
export const now = Date.parse("2026-01-15T12:00:00Z");
export const validity = { notBefore: now - 30 * day, notAfter: now + 30 * day };

export const authority = await TrademarkAuthority.create("Test Trademark Authority", validity);
export const validator = await authority.validator("Test Validator", validity);

export const trust: Trust = {
  authority: readCertificate(authority.certificate),
  revokedCertificates: new Set(),
  revokedMarks: new Map(),
};

/** A signed document of the mark 1-1 for the label shop. */
export function signedDocument(by: Validator = validator): string {
  return signMark({ id: "1-1", labels: ["shop"], ...validity }, by);
}

/** What the examination of a document finds. */
export function examined(document: string, changes: Partial<Trust> = {}, at: number = now) {
  return examine(encodedMark(document), at, { ...trust, ...changes });
}

/** The faults of a document that can be read; what is unreadable about it otherwise. */
export function faultsOf(document: string, changes: Partial<Trust> = {}, at: number = now) {
  const found = examined(document, changes, at);
  return found.kind === "read" ? found.faults : [`unreadable ${found.fault}`];
}
