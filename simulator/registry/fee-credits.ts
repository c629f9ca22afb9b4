import { extensionServices } from "../../catalogue/services.ts";
import type { FeeVersion } from "./commands/index.ts";
import { graceNames } from "./grace-periods.ts";
import { exact, isZero, rounded } from "./money/amounts.ts";
import type { Amount, Tld } from "./objects/index.ts";
import type { Refund } from "./refunds.ts";
import type { Request } from "./request.ts";

/** What the client is given back, in the version of the fee extension that it understands. */
export interface FeeCredits {
  readonly version: FeeVersion;
  readonly currency: string;
  readonly credits: readonly { readonly amount: Amount; readonly description: string }[];
}

const versions = ["1.0", "0.12", "0.11", "0.6"] as const satisfies readonly FeeVersion[];

/**
 * What a deletion tells of its refunds: nothing where the login declared no fee extension, or where nothing is given back.
 * The newest version that was declared is used. A tool understands them all. RFC 8748 section 3.4.
 */
export function creditsOf(
  { session, source }: Request,
  { currency }: Tld,
  refunds: readonly Refund[],
): FeeCredits | undefined {
  const understood = (version: FeeVersion) =>
    extensionServices.some(({ name, uri }) => name === `fee-${version}` && session.services.has(uri));
  const version = versions.find((one) => source === "tool" || understood(one));
  const credits = refunds
    .filter(({ amount }) => !isZero(amount))
    .map(({ period, amount }) => ({
      amount: rounded(exact(amount), currency),
      description: `${graceNames[period.kind]} credit`,
    }));
  return version === undefined || credits.length === 0 ? undefined : { version, currency, credits };
}
