import type { RrpMod } from "../../../commands/index.ts";
import type { Effect } from "../../../effects.ts";
import { done, flow } from "../../../flow.ts";
import type { Request } from "../../../request.ts";
import { seen } from "../../../rrp/meaning.ts";
import { belongsHere } from "../../../rrp/names.ts";
import { rrpSurroundings } from "../../../rrp/surroundings.ts";
import { domainUpdate } from "../../domain/update.ts";
import { hostUpdate } from "../../host/update.ts";
import { domainRules, nameServerRules } from "../target.ts";
import { amendment, domainChangeRules, domainOf, nameOf } from "./domain.ts";
import { alteration, nameServerChangeRules } from "./name-server.ts";

function modify(request: Request<RrpMod>) {
  return amendment(request) === undefined
    ? done("name-server-modified", undefined, hostUpdate.apply(seen(alteration, request)).effects)
    : done("modified", undefined, domainUpdate.apply(seen(amendment, request)).effects.filter(isFree));
}

/** No change costs anything in the line protocol: want of credit is none of its codes here. RFC 2832 section 5.2. */
function isFree({ label }: Effect): boolean {
  return label !== "billing.update";
}

/** Changes a domain or a name server. RFC 2832 section 4.3.5. */
export const rrpMod = flow(
  "rrp-mod",
  [
    ...rrpSurroundings,
    belongsHere(nameOf),
    ...domainRules(nameOf, domainOf),
    ...domainChangeRules,
    ...nameServerRules(alteration),
    ...nameServerChangeRules,
  ],
  modify,
);
