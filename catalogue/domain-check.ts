import type { Flow } from "./model.ts";
import {
  badCommandForRegistryPhase,
  missingBillingAccountMap,
  notAuthorizedForTld,
  notLoggedIn,
  tooManyResourceChecks,
} from "./refusals/access.ts";
import { domainNameRefusals, invalidIdnDomainLabel } from "./refusals/domain-name.ts";
import { feeQueries, unknownCurrency, unknownFeeCommand } from "./refusals/fees.ts";
import { allocationTokenInvalidForPremiumName } from "./refusals/tokens.ts";
import { undocumented } from "./refusals/undocumented.ts";

/** Asking about names. RFC 5731 section 3.1.1; within a flow refusals stand in the order in which they answer. */
export const domainCheckFlows = {
  "domain-check": {
    title: "Asking which domain names are free, and what they cost",
    spec: "rfc5731#3.1.1",
    answers: {
      checked: {
        code: 1000,
        spec: "rfc5731#3.1.1",
        when: "each name is told to be free or not, in the order asked, with the prices that were asked for",
      },
    },
    refuses: {
      "unknown-currency": unknownCurrency,
      "not-logged-in": notLoggedIn,
      "too-many-resource-checks": tooManyResourceChecks,
      ...domainNameRefusals,
      "invalid-idn-domain-label": invalidIdnDomainLabel,
      "not-authorized-for-tld": notAuthorizedForTld,
      "missing-billing-account-map": missingBillingAccountMap,
      "bad-command-for-registry-phase": badCommandForRegistryPhase,
      "only-checked-names-can-be-fee-checked": {
        code: 2306,
        raisedBy: "flow",
        basis: "choice",
        spec: "documents",
        when: "the price of a name is asked for that is not among the names checked",
      },
      ...feeQueries,
      "unknown-fee-command": unknownFeeCommand,
      ...undocumented({ "allocation-token-invalid-for-premium-name": allocationTokenInvalidForPremiumName }),
    },
  },
  "domain-claims-check": {
    title: "Asking which domain names touch a trademark claim",
    spec: "rfc8334#3.1.1",
    answers: {
      checked: {
        code: 1000,
        spec: "rfc8334#3.1.1",
        when: "each name is told to be claimed or not, with the key to the claims notice if it is",
      },
    },
    refuses: {
      "not-logged-in": notLoggedIn,
      "domain-claims-check-not-allowed-with-allocation-tokens": {
        code: 2002,
        raisedBy: "flow",
        basis: "choice",
        spec: "documents",
        when: "an allocation token comes with the claims check",
      },
      "too-many-resource-checks": tooManyResourceChecks,
      ...undocumented(domainNameRefusals),
      "tld-does-not-exist": domainNameRefusals["tld-does-not-exist"],
      ...undocumented({ "invalid-idn-domain-label": invalidIdnDomainLabel }),
      "not-authorized-for-tld": notAuthorizedForTld,
      "missing-billing-account-map": missingBillingAccountMap,
      "bad-command-for-registry-phase": badCommandForRegistryPhase,
      "claims-period-ended": {
        code: 2304,
        raisedBy: "flow",
        basis: "choice",
        spec: "documents",
        when: "the claims period of the top-level domain is over",
      },
    },
  },
} as const satisfies Readonly<Record<string, Flow>>;
