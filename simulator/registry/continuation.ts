import { openNotice } from "./autorenewal-notices.ts";
import { chargeYearly } from "./billing.ts";
import type { Effect } from "./effects.ts";
import type { Domain } from "./objects/index.ts";

/** Keys of what renews a domain year by year, and of the history entry that it comes from. */
export interface ContinuationKeys {
  readonly history: number;
  readonly charge: number;
  readonly message: number;
}

/** Takes keys for what renews a domain. */
export function continuationKeys(history: number, nextKey: () => number): ContinuationKeys {
  return { history, charge: nextKey(), message: nextKey() };
}

/** What a domain remembers of what renews it. */
export function continued({ charge, message }: ContinuationKeys) {
  return { recurringCharge: charge, autoRenewalMessage: message } satisfies Partial<Domain>;
}

/** From the domain's expiration on it is renewed year by year: the sponsor is charged, and told. */
export function continuation(domain: Domain, { history, charge, message }: ContinuationKeys): readonly Effect[] {
  const { sponsor: registrar, expires: from, renewalPrice: price } = domain;
  return [
    chargeYearly("billing.renewal", { domain, history }, { key: charge, registrar, from, price }),
    openNotice("poll.autorenewal", { key: message, registrar, domain: domain.name, from }),
  ];
}
