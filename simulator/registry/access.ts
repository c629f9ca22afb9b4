import { guard } from "./flow.ts";
import { nameTest } from "./name-tests.ts";
import type { Registrar, Tld } from "./objects/index.ts";
import { phaseOf } from "./phases.ts";
import { actor, type Request } from "./request.ts";

/** Whether a registrar may act below a top-level domain. */
export function mayUse({ tlds }: Registrar, { name }: Tld): boolean {
  return tlds.includes(name);
}

/** Whether a registrar can be billed for a top-level domain. Tests cost nothing. */
export function canBeBilled({ billingAccounts }: Registrar, { type, currency }: Tld): boolean {
  return type === "test" || Object.hasOwn(billingAccounts, currency);
}

/** Whether the registrar may act below a name's top-level domain. A superuser need not ask. */
export const mayUseTest = nameTest("not-authorized-for-tld", ({ tld }, request) => isHeldTo(request, tld, mayUse));

/** Whether it may, and can be billed for it. */
export const accessTests = [
  mayUseTest,
  nameTest("missing-billing-account-map", ({ tld }, request) => isHeldTo(request, tld, canBeBilled)),
] as const;

/** Whether the name's top-level domain is delegated. A superuser need not ask. */
export const delegationTest = nameTest(
  "bad-command-for-registry-phase",
  ({ tld }, { now, superuser }) => !superuser && tld !== undefined && phaseOf(tld, now) === "predelegation",
);

/** The registrar's account is in use: what makes or extends a registration needs that, even from a superuser. */
export const registrarIsActive = guard(
  "registrar-must-be-active-for-this-operation",
  (request: Request) => {
    const { registrar } = request.session;
    const state = registrar === undefined ? undefined : request.registry.registrars.get(registrar)?.state;
    return state === undefined || state === "active" ? [] : [state];
  },
  // It asks for the account of who is logged in.
  ["not-logged-in"],
);

function isHeldTo(request: Request, tld: Tld | undefined, may: (registrar: Registrar, tld: Tld) => boolean): boolean {
  if (request.superuser || tld === undefined) return false;
  const registrar = request.registry.registrars.get(actor(request));
  return registrar !== undefined && !may(registrar, tld);
}
