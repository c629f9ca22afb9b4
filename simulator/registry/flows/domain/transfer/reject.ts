import type { DomainTransferReject } from "../../../commands/index.ts";
import { done, flow } from "../../../flow.ts";
import { domainAuthInfoIsRight, exists, located, theDomain } from "../../../guards/index.ts";
import type { Request } from "../../../request.ts";
import { surroundings } from "../../../surroundings.ts";
import { columns, counted } from "../../../transaction-records.ts";
import { decidedByLosing, keep, mayDecideBelowTld, requestTakenBack, transferIsPending } from "./decide.ts";

function reject(request: Request<DomainTransferReject>) {
  const place = located(request);
  const { notice, effects } = keep(request, place, {
    status: "clientRejected",
    tells: "gaining",
    records: [...requestTakenBack(request, place), counted(place.tld, columns.transferRefused, request.now)],
  });
  return done("rejected", notice, effects);
}

/** The losing registrar keeps the domain. RFC 5731 section 3.2.4. */
export const domainTransferReject = flow(
  "domain-transfer-reject",
  [
    ...surroundings(["metadata-1.0:metadata"]),
    exists(theDomain),
    domainAuthInfoIsRight,
    transferIsPending,
    decidedByLosing,
    ...mayDecideBelowTld,
  ],
  reject,
);
