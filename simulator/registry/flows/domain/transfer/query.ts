import type { DomainTransferQuery } from "../../../commands/index.ts";
import { transferExpiry } from "../../../expiry.ts";
import { done, flow, guard } from "../../../flow.ts";
import { domainAuthInfoIsRight, exists, located, theDomain } from "../../../guards/index.ts";
import { transferNotice } from "../../../messages.ts";
import type { Domain } from "../../../objects/index.ts";
import { actor, type Request } from "../../../request.ts";
import { surroundings } from "../../../surroundings.ts";
import type { Instant } from "../../../time.ts";
import { transferOf } from "./decide.ts";

type Query = Request<DomainTransferQuery>;

const wasAskedFor = guard("no-transfer-history-to-query", (request: Query) => {
  const domain = theDomain.find(request);
  return domain !== undefined && domain.transfer === undefined ? [domain.name] : [];
});

const mayView = guard("not-authorized-to-view-transfer", (request: Query) => {
  if (request.command.authInfo !== undefined) return [];
  const { requestedBy, actsBy } = theDomain.find(request)?.transfer ?? {};
  return [requestedBy, actsBy].includes(actor(request)) ? [] : [actor(request)];
});

/** When the domain expires by the transfer: as it was approved, or as if it were approved now. */
function expiryBy(domain: Domain, now: Instant): Instant | undefined {
  const { status, period, expires } = transferOf(domain);
  return status === "pending" ? transferExpiry(domain, period, now) : expires;
}

function query(request: Query) {
  const { domain } = located(request);
  const of = { object: "domain", name: domain.name } as const;
  return done("queried", transferNotice(of, transferOf(domain), expiryBy(domain, request.now)));
}

/** Shows the last transfer of a domain, pending or decided. RFC 5731 section 3.1.3. */
export const domainTransferQuery = flow(
  "domain-transfer-query",
  [...surroundings(), exists(theDomain), domainAuthInfoIsRight, wasAskedFor, mayView],
  query,
);
