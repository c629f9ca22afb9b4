import { guard } from "../flow.ts";
import type { ClaimsNotice } from "../objects/index.ts";
import { clearinghouse, isFor, isOver, isStale, isWellFormed } from "./claims-notice.ts";
import { firstLabel, noticesOf, type Registration } from "./launch-data.ts";

// The form of the launch data and of the claims notice. RFC 8334 sections 2.2, 2.6 and 3.3.

const marksAreNoCodes = guard("unsupported-mark-type", ({ command }: Registration) =>
  (command.launch?.marks ?? []).filter(({ form }) => form === "code").map(() => "codeMark"),
);

const validatorIsKnown = guard("invalid-trademark-validator", (request: Registration) =>
  noticesOf(request).flatMap(({ validator = clearinghouse }) => (validator === clearinghouse ? [] : [validator])),
);

const noticeIsInForce = guard("expired-claim", (request: Registration) =>
  idsOf(request, (notice) => !request.superuser && isOver(notice, request.now)),
);

const acceptedRecently = guard("accepted-too-long-ago", (request: Registration) =>
  idsOf(request, (notice) => !request.superuser && isStale(notice, request.now)),
);

const idIsWellFormed = guard("malformed-tcn-id", (request: Registration) =>
  idsOf(request, (notice) => !isWellFormed(notice)),
);

const idIsOfThisLabel = guard(
  "invalid-tcn-id-checksum",
  (request: Registration) => {
    const label = firstLabel(request.command.name);
    return idsOf(request, (notice) => isWellFormed(notice) && !isFor(notice, label));
  },
  // Only a well-formed id has a checksum.
  ["malformed-tcn-id"],
);

/** The checks of the launch data's form, in their order; all but the two about time concern superusers as well. */
export const launchForm = [
  marksAreNoCodes,
  validatorIsKnown,
  noticeIsInForce,
  acceptedRecently,
  idIsWellFormed,
  idIsOfThisLabel,
] as const;

function idsOf(request: Registration, offends: (notice: ClaimsNotice) => boolean): readonly string[] {
  return noticesOf(request)
    .filter(offends)
    .map(({ id }) => id);
}
