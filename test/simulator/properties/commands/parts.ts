import fc from "fast-check";
import type { Command, ExtensionUse } from "../../../../simulator/registry/commands/index.ts";
import { contactIds, domainNames, hostNames, password, tokens } from "../sample.ts";

/** A command of random parts, with what it says that may be absent. */
export type Arbitrary<C extends Command = Command> = fc.Arbitrary<C>;

export const contactId = fc.constantFrom(...contactIds);
export const hostName = fc.constantFrom(...hostNames);
// The first of each kind are there from the start: what is made of others is mostly made of them.
export const domainName = fc.constantFrom(...domainNames.slice(0, 2), ...domainNames.slice(0, 2), ...domainNames);
export const knownContactId = fc.oneof(
  { arbitrary: fc.constantFrom(contactIds[0], contactIds[1]), weight: 6 },
  { arbitrary: contactId, weight: 1 },
);
export const knownHostName = fc.oneof(
  { arbitrary: fc.constantFrom(hostNames[0], hostNames[1]), weight: 6 },
  { arbitrary: hostName, weight: 1 },
);

/** Stands for the name or id of an object that waits for this command, if there is one by then. */
export const fitting = "the one that waits";

/** Half of the time nothing. */
export function perhaps<T>(arbitrary: fc.Arbitrary<T>, weight = 1): fc.Arbitrary<T | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 1 }, { arbitrary, weight });
}

/** Mostly the first, seldom the second. */
export function mostly<T, U>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<U>): fc.Arbitrary<T | U> {
  return fc.oneof({ arbitrary: usual, weight: 7 }, { arbitrary: odd, weight: 1 });
}

/** An object without the entries that are undefined: what a command does not say is absent. */
export function said<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;
}

/** The password of all objects, or another one. */
export const authInfo = mostly(fc.constant({ password }), fc.constant({ password: "wrong" }));

export const period = fc.record({
  value: fc.constantFrom(1, 1, 1, 2, 5, 9, 10, 11),
  unit: mostly(fc.constant("y" as const), fc.constant("m" as const)),
});

export const token = fc.constantFrom(...tokens, "NO-SUCH-TOKEN");

export const reference = fc.record({
  id: knownContactId,
  role: fc.constantFrom("admin" as const, "tech" as const, "billing" as const),
});

const uris = {
  fee: "urn:ietf:params:xml:ns:epp:fee-1.0",
  metadata: "urn:google:params:xml:ns:metadata-1.0",
  rgp: "urn:ietf:params:xml:ns:rgp-1.0",
  secDNS: "urn:ietf:params:xml:ns:secDNS-1.1",
  superuser: "urn:google:params:xml:ns:superuser-1.0",
  token: "urn:ietf:params:xml:ns:allocationToken-1.0",
};

/** An extension element, as a command says that it came along. */
export function use(extension: keyof typeof uris, element: string): ExtensionUse {
  return { uri: uris[extension], element };
}

/** The use of an extension, where something was said by it. */
export function useFor(value: unknown, extension: keyof typeof uris, element: string): readonly ExtensionUse[] {
  return value === undefined ? [] : [use(extension, element)];
}

/** Fees that are named: those of a year or more, or nonsense. */
export const fees = fc
  .record({
    amount: fc.constantFrom("0.00", "8.00", "13.00", "16.00", "100.00", "108.00", "1.5"),
    currency: perhaps(fc.constantFrom("USD", "JPY")),
  })
  .map(({ amount, currency }) => ({
    version: "1.0" as const,
    ...said({ currency }),
    fees: [{ amount }],
    credits: [],
  }));

export const metadata = fc.record({
  requestedByRegistrar: fc.boolean(),
  reason: fc.constant("as the registry wishes"),
});
