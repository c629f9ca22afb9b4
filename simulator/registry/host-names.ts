import { parse } from "tldts";
import { toASCII } from "tr46";

// What a host's name has to look like. Each function is about one rule and does not mind what the others say.

const longestName = 253;
const longestLabel = 63;
const mostLabels = 127;

/** Whether a name has more characters than the DNS can hold. RFC 1035 section 2.3.4. */
export function isTooLong(name: string): boolean {
  return name.length > longestName;
}

/** The name with its ASCII capitals in lower case. */
export function lowerCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/**
 * The form in which a name stands in the DNS, capitals apart: internationalised labels by their `xn--` form. Undefined
 * where there is none: a label that is empty, too long or not allowed by UTS #46 (hyphens and writing direction are
 * checked). An empty label at the end, the root, may stand.
 */
export function dnsForm(name: string): string | undefined {
  const converted = toASCII(lowerCase(name), { checkHyphens: true, checkBidi: true });
  if (converted === null) return undefined;
  const labels = converted.split(".");
  const isWrong = (label: string, index: number) =>
    label.length > longestLabel || (label === "" && (index < labels.length - 1 || index === 0));
  return labels.some(isWrong) ? undefined : converted;
}

/** Whether every label consists of what a host's label may: letters, digits, hyphens and, inside, low lines. */
export function isWellFormed(dnsName: string): boolean {
  const labels = withoutRoot(dnsName).split(".");
  return (
    labels.length <= mostLabels &&
    labels.every((label) => /^[a-z0-9]([a-z0-9_-]*[a-z0-9])?$/.test(label)) &&
    !/^\d/.test(labels.at(-1) ?? "")
  );
}

/** The name without the dot that stands for the root. */
export function withoutRoot(name: string): string {
  return name.endsWith(".") ? name.slice(0, -1) : name;
}

/**
 * Whether a name is less than two labels below what it is registered under: the longest public suffix above it, else
 * the longest TLD of this registry above it, else its last label.
 */
export function isTooShallow(name: string, isTld: (name: string) => boolean): boolean {
  const plain = withoutRoot(name);
  const suffix = publicSuffixAbove(plain) ?? above(plain).find(isTld);
  return labelCount(plain) < (suffix === undefined ? 1 : labelCount(suffix)) + 2;
}

/**
 * The name of the domain that a host belongs to: one label below the longest TLD of this registry above the host.
 * Undefined for a host outside this registry. RFC 5732 section 1.1.
 */
export function superordinateName(name: string, isTld: (name: string) => boolean): string | undefined {
  const tld = above(name).find(isTld);
  if (tld === undefined) return undefined;
  const label = name
    .slice(0, -tld.length - 1)
    .split(".")
    .at(-1);
  return `${label}.${tld}`;
}

/** What lies above a name, nearest first. */
function above(name: string): readonly string[] {
  const labels = name.split(".");
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join("."));
}

/** The longest public suffix above a name; suffixes that private parties have made of their domains do not count. */
function publicSuffixAbove(name: string): string | undefined {
  const own = publicSuffixOf(name);
  const [parent] = above(name);
  return own === name && parent !== undefined ? publicSuffixOf(parent) : own;
}

function publicSuffixOf(name: string): string | undefined {
  const options = { allowPrivateDomains: false, extractHostname: false, validateHostname: false };
  const { publicSuffix, isIcann } = parse(name, options);
  return isIcann ? (publicSuffix ?? undefined) : undefined;
}

function labelCount(name: string): number {
  return name.split(".").length;
}
