import { toUnicode } from "tr46";

// The profile of UTS #46. Joiners are left to the tables: neither has any.
const profile = {
  checkBidi: true,
  checkHyphens: true,
  checkJoiners: false,
  ignoreInvalidPunycode: false,
  transitionalProcessing: true,
  useSTD3ASCIIRules: false,
} as const;

/** What an internationalised label begins with, RFC 5890 section 2.3.2.1. */
export const acePrefix = "xn--";

/**
 * The label as it is read, for one that begins with `xn--`: undefined where it cannot be decoded, or decodes to what
 * UTS #46 does not allow. Any other label is itself. Lower-case ASCII is expected.
 */
export function decodeLabel(label: string): string | undefined {
  if (!label.startsWith(acePrefix)) return label;
  const { domain, error } = toUnicode(label, profile);
  return error || domain === label ? undefined : domain;
}
