import { guard } from "../flow.ts";
import { spoilsDiscount } from "../money/discount.ts";
import { isAnchorTenant, nameOf, type Registration, tokenOf } from "./facts.ts";

/** A token whose discount is not for premium names is not used for one. */
export const tokenSparesNoPremium = guard("allocation-token-invalid-for-premium-name", (request: Registration) => {
  const { label, tld } = nameOf(request);
  const token = tokenOf(request);
  if (token === undefined || tld === undefined) return [];
  return spoilsDiscount({ tld, label, token, isAnchorTenant: isAnchorTenant(request) }) ? [token.token] : [];
});
