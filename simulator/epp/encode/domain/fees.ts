import { namespaces } from "../../../../xsd/schemas.ts";
import type { FeeVersion } from "../../../registry/commands/index.ts";
import type { Quote } from "../../../registry/money/quote.ts";
import type { Amount } from "../../../registry/objects/index.ts";
import { each, leaf, type Shape, text } from "../../shape.ts";

// The fee extension of answers. RFC 8748 and the drafts before it; each version has a prefix of its own.

/** A version's prefix and namespace. */
const feeVersions = [
  { version: "0.6", prefix: "fee06", uri: namespaces.fee06 },
  { version: "0.11", prefix: "fee11", uri: namespaces.fee11 },
  { version: "0.12", prefix: "fee12", uri: namespaces.fee12 },
  { version: "1.0", prefix: "fee", uri: namespaces.fee },
] as const satisfies readonly { version: FeeVersion; prefix: string; uri: string }[];

/** A fee as it is told. */
export interface ToldFee {
  readonly amount: Amount;
  readonly description: string;
}

/** Fees, each with what it is for. RFC 8748 section 3.4. */
export function feeElements<T>(prefix: string, of: (value: T) => readonly ToldFee[]): Shape<T> {
  return leaf(`${prefix}:fee`, of, ({ amount }) => amount, { description: ({ description }) => description });
}

/** What a command cost, in the version in which its fees were named; absent where they were not. */
export interface PaidFees {
  readonly version: FeeVersion;
  readonly quote: Quote;
}

/** What a command cost: `creData`, `renData`, `trnData` or `updData`, one shape a version. RFC 8748 section 5.2. */
export function feeData<T>(
  element: "creData" | "renData" | "trnData" | "updData",
  of: (value: T) => PaidFees | undefined,
): readonly Shape<T>[] {
  return feeVersions.map(({ version, prefix, uri }) =>
    each(
      `${prefix}:${element}`,
      (value: T) => inVersion(of(value), version),
      [text(`${prefix}:currency`, ({ quote }) => quote.currency), feeElements(prefix, ({ quote }) => quote.fees)],
      { [`xmlns:${prefix}`]: () => uri },
    ),
  );
}

/** What a deletion gives back. Amounts are positive here, and negative as they are told. */
export interface Credits {
  readonly version: FeeVersion;
  readonly currency: string;
  readonly credits: readonly ToldFee[];
}

/** What a deletion gives back: `delData`, one shape a version. RFC 8748 section 5.2.2. */
export function creditData<T>(of: (value: T) => Credits | undefined): readonly Shape<T>[] {
  return feeVersions.map(({ version, prefix, uri }) =>
    each(
      `${prefix}:delData`,
      (value: T) => inVersion(of(value), version),
      [
        text(`${prefix}:currency`, ({ currency }) => currency),
        leaf(
          `${prefix}:credit`,
          ({ credits }: Credits) => credits,
          ({ amount }) => `-${amount}`,
          { description: ({ description }) => description },
        ),
      ],
      { [`xmlns:${prefix}`]: () => uri },
    ),
  );
}

function inVersion<V extends { readonly version: FeeVersion }>(value: V | undefined, version: FeeVersion) {
  return value?.version === version ? [value] : [];
}
