import { namespaces } from "../../../../xsd/schemas.ts";
import type { FeeVersion } from "../../../registry/commands/index.ts";
import type { DomainFees } from "../../../registry/domain-fees.ts";
import type { FeeCredits } from "../../../registry/fee-credits.ts";
import type { Fee, Quote } from "../../../registry/money/quote.ts";
import { each, leaf, type Shape, text } from "../../shape.ts";

// What commands cost and give back. RFC 8748 section 5.2 and the drafts before it.

const uris: Readonly<Record<FeeVersion, string>> = {
  "0.6": namespaces.fee06,
  "0.11": namespaces.fee11,
  "0.12": namespaces.fee12,
  "1.0": namespaces.fee,
};

/** The fees of a command that named its own, in the version in which it did. */
export interface FeesCharged {
  readonly version: FeeVersion;
  readonly quote: Quote;
}

const fees: Shape<{ readonly quote: Quote }> = leaf(
  "fee:fee",
  ({ quote }) => quote.fees,
  ({ amount }: Fee) => amount,
  { description: ({ description }) => description },
);

/** What a transform command cost: `name` is `creData`, `renData` and the like. */
export function feesCharged<T>(name: string, of: (value: T) => FeesCharged | undefined): Shape<T> {
  return each(`fee:${name}`, of, [text("fee:currency", ({ quote }: FeesCharged) => quote.currency), fees], {
    "xmlns:fee": ({ version }) => uris[version],
  });
}

/** What a deletion gives back. */
export const feeCredits: Shape<FeeCredits | undefined> = each(
  "fee:delData",
  (credits: FeeCredits | undefined) => credits,
  [
    text("fee:currency", ({ currency }: FeeCredits) => currency),
    leaf(
      "fee:credit",
      ({ credits }: FeeCredits) => credits,
      ({ amount }) => amount,
      { description: ({ description }) => description },
    ),
  ],
  { "xmlns:fee": ({ version }) => uris[version] },
);

/** The price that came along with a question about a domain. Only version 0.6 has this. */
export function feesTold<T>(of: (value: T) => DomainFees | undefined): Shape<T> {
  return each(
    "fee:infData",
    of,
    [
      text("fee:currency", ({ quote }: DomainFees) => quote.currency),
      text("fee:command", ({ command }: DomainFees) => command),
      leaf(
        "fee:period",
        ({ years }: DomainFees) => [years],
        (years) => years,
        { unit: () => "y" },
      ),
      fees,
      text("fee:class", (told: DomainFees) => told.class),
    ],
    { "xmlns:fee": () => namespaces.fee06 },
  );
}
