import { canBeBilled, mayUse } from "../../access.ts";
import { domainName } from "../../domain-names.ts";
import { guard } from "../../flow.ts";
import { actor, type Request } from "../../request.ts";

/**
 * The registrar may act below the name's top-level domain: its account is in use, the top-level domain is open to it, and
 * it can be billed. Silent where the command has no such name.
 */
export function mayActBelow<Q extends Request>(nameOf: (request: Q) => string | undefined) {
  return guard("not-allowed-below-tld", (request: Q) => {
    const name = nameOf(request);
    const registrar = request.registry.registrars.get(actor(request));
    const tld = name === undefined ? undefined : domainName(name, request.registry.tlds).tld;
    if (registrar === undefined || tld === undefined) return [];
    const isAllowed = registrar.state === "active" && mayUse(registrar, tld) && canBeBilled(registrar, tld);
    return isAllowed ? [] : [tld.name];
  });
}
