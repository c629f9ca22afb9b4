import { guard } from "../flow.ts";
import { at, type Tld } from "../objects/index.ts";
import { actor, type Request } from "../request.ts";

type TldOf<Q> = (request: Q) => Tld | undefined;

/** The registrar's account is active, whoever acts for it. */
export const registrarIsActive = guard("registrar-must-be-active-for-this-operation", (request: Request) => {
  const { registrar } = request.session;
  const state = registrar === undefined ? undefined : request.registry.registrars.get(registrar)?.state;
  return state === undefined || state === "active" ? [] : [state];
});

/** The registrar may use the top-level domain. A superuser may use them all. */
export function mayUseTld<Q extends Request>(tldOf: TldOf<Q>) {
  return guard(
    "not-authorized-for-tld",
    (request: Q) => {
      const tld = tldOf(request);
      if (tld === undefined || request.superuser) return [];
      return request.registry.registrars.get(actor(request))?.tlds.includes(tld.name) ? [] : [tld.name];
    },
    // It asks for the top-level domain of what exists.
    ["resource-does-not-exist"],
  );
}

/** The registrar has an account in the currency that the top-level domain bills in. Test TLDs do not bill. */
export function hasBillingAccount<Q extends Request>(tldOf: TldOf<Q>) {
  return guard("missing-billing-account-map", (request: Q) => {
    const tld = tldOf(request);
    if (tld === undefined || request.superuser || tld.type === "test") return [];
    const accounts = request.registry.registrars.get(actor(request))?.billingAccounts ?? {};
    return Object.hasOwn(accounts, tld.currency) ? [] : [tld.currency];
  });
}

/** The top-level domain is delegated, or about to be. A superuser need not wait. */
export function isNotPredelegation<Q extends Request>(tldOf: TldOf<Q>) {
  return guard("bad-command-for-registry-phase", (request: Q) => {
    const tld = tldOf(request);
    if (tld === undefined || request.superuser) return [];
    return at(tld.phases, request.now) === "predelegation" ? ["predelegation"] : [];
  });
}
