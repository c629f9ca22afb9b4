import { guard } from "../flow.ts";
import { claimKeyOf, firstLabel, hasSignedMark, noticesOf, type Registration, type TldOf } from "./launch-data.ts";

/**
 * The checks whether a claims notice is called for, in their order. They do not concern superusers. From the end of the
 * claims period on, a claimed label needs no notice, and none may be given. RFC 8334 section 3.3.2.
 */
export function claimsGuards(tldOf: TldOf) {
  const claims = (request: Registration) => {
    const tld = tldOf(request);
    if (tld === undefined || request.superuser) return undefined;
    return {
      tld: tld.name,
      isOpen: request.now < tld.claimsPeriodEnd,
      isClaimed: claimKeyOf(request, tld, firstLabel(request.command.name)) !== undefined,
    };
  };

  const periodIsOpen = guard("claims-period-ended", (request: Registration) => {
    const found = claims(request);
    return found !== undefined && !found.isOpen && noticesOf(request).length > 0 ? [found.tld] : [];
  });

  const noticeIsCalledFor = guard(
    "unexpected-claims-notice",
    (request: Registration) => {
      const found = claims(request);
      return found?.isOpen && !found.isClaimed && noticesOf(request).length > 0 ? [request.command.name] : [];
    },
    // One is about the time before the end of the period, the other about the time after it.
    ["claims-period-ended"],
  );

  const noticeIsGiven = guard(
    "missing-claims-notice",
    (request: Registration) => {
      const found = claims(request);
      const isMissing = noticesOf(request).length === 0 && !hasSignedMark(request);
      return found?.isOpen && found.isClaimed && isMissing ? [request.command.name] : [];
    },
    // A notice is either there or not.
    ["unexpected-claims-notice"],
  );

  return [periodIsOpen, noticeIsCalledFor, noticeIsGiven] as const;
}
