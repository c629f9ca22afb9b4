import { type DomainName, depth, domainName } from "./domain-names.ts";
import { type Guard, guard } from "./flow.ts";
import { acePrefix, decodeLabel } from "./idn/decode-label.ts";
import { idnTableOf } from "./idn/tables.ts";
import { derived, type Request } from "./request.ts";

/** One reason to refuse a name. */
export interface NameTest<R extends string> {
  readonly reason: R;
  readonly fails: (name: DomainName, request: Request) => boolean;
  /** As of a guard. */
  readonly excludes: readonly string[];
}

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

type GuardsOf<T extends readonly NameTest<string>[], Q> = {
  readonly [I in keyof T]: T[I] extends NameTest<infer R> ? Guard<R, Q> : never;
};

/**
 * Guards that put a command's names to tests, one guard a test in the order given. Names are looked at one after the
 * other, each as a whole: the first name that fails any test is the one that is refused.
 */
export function guardsOfNames<Q extends Request, const T extends readonly NameTest<string>[]>(
  tests: T,
  names: (request: Q) => readonly string[],
): GuardsOf<T, Q> {
  const refused = derived((request: Q) => {
    const { tlds } = request.registry;
    for (const name of new Set(names(request))) {
      const parsed = domainName(name, tlds);
      if (tests.some(({ fails }) => fails(parsed, request))) return parsed;
    }
    return undefined;
  });
  const asked = tests.map(({ reason, fails, excludes }) =>
    guard(
      reason,
      (request: Q) => {
        const name = refused(request);
        return name !== undefined && fails(name, request) ? [name.name] : [];
      },
      excludes,
    ),
  );
  return asked as unknown as GuardsOf<T, Q>;
}
