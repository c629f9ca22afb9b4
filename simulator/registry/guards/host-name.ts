import { guard } from "../flow.ts";
import { dnsForm, isTooLong, isTooShallow, isWellFormed, lowerCase, withoutRoot } from "../host-names.ts";
import type { Request } from "../request.ts";

/**
 * The rules of host names, in the order in which they answer. Where there is no name they are silent. `excludes` are
 * reasons that cannot offend together with a name that is too long.
 */
export function hostNameRules<Q extends Request>(
  nameOf: (request: Q) => string | undefined,
  excludes: readonly string[] = [],
) {
  const breaks = (rule: (name: string, request: Q) => boolean) => (request: Q) => {
    const name = nameOf(request);
    return name !== undefined && rule(name, request) ? [name] : [];
  };
  return [
    guard("host-name-too-long", breaks(isTooLong), excludes),
    guard(
      "host-name-not-lower-case",
      breaks((name) => lowerCase(name) !== name),
    ),
    guard(
      "invalid-host-name",
      breaks((name) => dnsForm(name) === undefined),
    ),
    guard("host-name-not-puny-coded", breaks(differsFromDnsForm), ["invalid-host-name"]),
    guard("invalid-host-name", breaks(isMalformed)),
    guard(
      "host-name-not-normalized",
      breaks((name) => withoutRoot(name) !== name),
    ),
    guard(
      "host-name-too-shallow",
      breaks((name, { registry }) => isTooShallow(name, (tld) => registry.tlds.has(tld))),
    ),
  ] as const;
}

/** Silent where a name has no form in the DNS. */
function differsFromDnsForm(name: string): boolean {
  const form = dnsForm(name);
  return form !== undefined && form !== lowerCase(name);
}

function isMalformed(name: string): boolean {
  const form = dnsForm(name);
  return form !== undefined && !isWellFormed(form);
}
