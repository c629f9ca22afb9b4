import type { ClaimsNotice } from "../objects/index.ts";
import type { Instant } from "../time.ts";
import { crc32 } from "./crc32.ts";

/** The one validator whose notices the registry knows: the clearinghouse. RFC 8334 section 2.2. */
export const clearinghouse = "tmch";

/** How long ago a registrant may have accepted a notice, in milliseconds: 48 hours. */
const acceptanceWindow = 48 * 60 * 60 * 1000;

/** A notice's id: eight hexadecimal digits of checksum, then a number of nineteen digits. */
const form = /^([0-9a-f]{8})([0-9]{19})$/i;

/**
 * The checksum in a notice's id: CRC-32 over the label, the end of the notice's validity in whole seconds since 1970, and
 * the id's number. RFC 9361.
 */
function checksum(label: string, notAfter: Instant, number: string): string {
  const text = `${label}${Math.floor(notAfter / 1000)}${number}`;
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, "0");
}

/** The id of the notice for a label (an A-label) with this number of nineteen digits. */
export function noticeId(label: string, notAfter: Instant, number: string): string {
  return `${checksum(label, notAfter, number)}${number}`;
}

/** Whether a notice's id has the form of one. */
export function isWellFormed({ id }: ClaimsNotice): boolean {
  return form.test(id);
}

/** Whether the checksum in a well-formed id is that of the label and the notice. */
export function isFor({ id, notAfter }: ClaimsNotice, label: string): boolean {
  const [, found = "", number = ""] = form.exec(id) ?? [];
  return found.toLowerCase() === checksum(label, notAfter, number);
}

/** Whether a notice has ceased to be valid; at its last instant it still is. */
export function isOver({ notAfter }: ClaimsNotice, now: Instant): boolean {
  return notAfter < now;
}

/** Whether the registrant accepted a notice too long ago; 48 hours ago is recent enough. */
export function isStale({ accepted }: ClaimsNotice, now: Instant): boolean {
  return accepted < now - acceptanceWindow;
}
