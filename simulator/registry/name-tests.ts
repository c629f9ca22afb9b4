import { type DomainName, depth, domainName } from "./domain-names.ts";
import { acePrefix, decodeLabel } from "./idn/decode-label.ts";
import { idnTableOf } from "./idn/tables.ts";
import { guardsOf, type MatterTest } from "./matter-tests.ts";
import type { Request } from "./request.ts";

/** One reason to refuse a name. */
export type NameTest<R extends string> = MatterTest<R, DomainName>;

/** Makes a test of names. The reason is one of those that the catalogue lists. */
export function nameTest<const R extends string>(
  reason: R,
  fails: NameTest<R>["fails"],
  excludes: readonly string[] = [],
): NameTest<R> {
  return { reason, fails, excludes };
}

const longestLabel = 63;

/** What is wrong with a name before anything is known of it, in the order in which it is asked. RFC 5731 section 2.1. */
export const nameTests = [
  nameTest("bad-domain-name-character", ({ name }) => /[^a-z0-9.-]/.test(name)),
  // A single label is not empty: the schema sees to that.
  nameTest("bad-domain-name-parts-count", ({ labels }) => labels.length === 1, ["empty-domain-name-part"]),
  nameTest("empty-domain-name-part", ({ labels }) => labels.includes("")),
  nameTest("domain-label-too-long", ({ label }) => label.length > longestLabel),
  nameTest("leading-dash", ({ label }) => label.startsWith("-")),
  nameTest("trailing-dash", ({ label }) => label.endsWith("-")),
  // Only one of the two is asked about a label that begins with xn--.
  nameTest("invalid-punycode", ({ label }) => decodeLabel(label) === undefined, ["dashes-in-third-and-fourth"]),
  // No top-level domain is spelt so.
  nameTest("dashes-in-third-and-fourth", ({ label }) => hasDashesInTheMiddle(label), ["domain-name-exists-as-tld"]),
  nameTest("domain-name-exists-as-tld", ({ name }, { registry }) => registry.tlds.has(name)),
  // How many labels there may be depends on the top-level domain.
  nameTest("tld-does-not-exist", ({ tld }) => tld === undefined, ["bad-domain-name-parts-count"]),
  nameTest("bad-domain-name-parts-count", ({ labels, tld }) => tld !== undefined && labels.length > depth(tld) + 1),
] as const;

/** Whether any table of the top-level domain allows the first label. */
export const idnTest: NameTest<"invalid-idn-domain-label"> = nameTest(
  "invalid-idn-domain-label",
  ({ label, tld }) => tld !== undefined && idnTableOf(label, tld.idnTables) === undefined,
);

function hasDashesInTheMiddle(label: string): boolean {
  return !label.startsWith(acePrefix) && label.slice(2, 4) === "--";
}

/** Guards that put a command's names to tests. */
export function guardsOfNames<Q extends Request, const T extends readonly NameTest<string>[]>(
  tests: T,
  names: (request: Q) => readonly string[],
) {
  return guardsOf(tests, namesOnce, ({ name }) => name);

  function* namesOnce(request: Q): Iterable<DomainName> {
    for (const name of new Set(names(request))) yield domainName(name, request.registry.tlds);
  }
}
