import type { DomainTransferCancel } from "../../../commands/index.ts";
import { done, flow, guard } from "../../../flow.ts";
import { domainAuthInfoIsRight, exists, located, theDomain } from "../../../guards/index.ts";
import { actor, type Request } from "../../../request.ts";
import { surroundings } from "../../../surroundings.ts";
import { keep, mayDecideBelowTld, requestTakenBack, transferIsPending } from "./decide.ts";

type Cancel = Request<DomainTransferCancel>;

const askedForByActor = guard("not-transfer-initiator", (request: Cancel) => {
  const initiator = theDomain.find(request)?.transfer?.requestedBy;
  return initiator === actor(request) ? [] : [initiator ?? "nobody"];
});

function cancel(request: Cancel) {
  const place = located(request);
  const { notice, effects } = keep(request, place, {
    status: "clientCancelled",
    tells: "losing",
    records: requestTakenBack(request, place),
  });
  return done("cancelled", notice, effects);
}

/** The gaining registrar withdraws its request. RFC 5731 section 3.2.4. */
export const domainTransferCancel = flow(
  "domain-transfer-cancel",
  [
    ...surroundings(["metadata-1.0:metadata"]),
    exists(theDomain),
    domainAuthInfoIsRight,
    transferIsPending,
    askedForByActor,
    ...mayDecideBelowTld,
  ],
  cancel,
);
