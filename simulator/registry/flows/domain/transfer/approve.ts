import { closeNotice } from "../../../autorenewal-notices.ts";
import { cancelCharge, chargeOnce, closeYearly } from "../../../billing.ts";
import type { DomainTransferApprove } from "../../../commands/index.ts";
import { continuation, continuationKeys, continued } from "../../../continuation.ts";
import { replacedRenewal, termsAfterTransfer, transferQuote } from "../../../domain-transfer.ts";
import { type Effect, put } from "../../../effects.ts";
import { transferExpiry } from "../../../expiry.ts";
import { done, flow } from "../../../flow.ts";
import { openGracePeriod } from "../../../grace-periods.ts";
import { domainAuthInfoIsRight, exists, type Located, located, theDomain } from "../../../guards/index.ts";
import { historyEntry } from "../../../history.ts";
import { outcomeNotice, queue, transferNotice, transferTexts } from "../../../messages.ts";
import { amountOf } from "../../../money/quote.ts";
import type { Domain, DomainTransfer, GracePeriod } from "../../../objects/index.ts";
import { actor, type Request } from "../../../request.ts";
import { decided, withdrawn, withoutPendingTransfer } from "../../../speculation.ts";
import { surroundings } from "../../../surroundings.ts";
import { columns, counted } from "../../../transaction-records.ts";
import { decidedByLosing, mayDecideBelowTld, requestTakenBack, transferIsPending, transferOf } from "./decide.ts";
import { transferTokens } from "./tokens.ts";

type Approve = Request<DomainTransferApprove>;

function approve(request: Approve) {
  const { now, registry, nextKey } = request;
  const place = located(request);
  const { domain, tld } = place;
  const pending = transferOf(domain);
  const [history, charge] = [nextKey(), nextKey()];
  const keys = continuationKeys(history, nextKey);
  const grace = openGracePeriod("transfer", now, tld, pending.requestedBy, charge);
  const transfer: DomainTransfer = {
    ...decided(pending, "clientApproved", now),
    expires: transferExpiry(domain, pending.period, now),
  };
  const after = { ...transferred(request, place, transfer, grace), ...continued(keys) };
  const of = { object: "domain", name: domain.name } as const;
  const notice = transferNotice(of, transfer, after.expires);
  const { requestedBy, request: asked } = pending;
  const effects = [
    put("object", "domains", domain.name, after),
    ...charges(request, place, { history, charge, billed: grace.end }),
    ...closeYearly("billing.renewal.closed", registry.stored, domain.recurringCharge, now),
    ...closeNotice("poll.autorenewal.closed", registry.stored, domain.autoRenewalMessage, now),
    ...continuation(after, keys),
    queue("poll.gaining", request, {
      registrar: requestedBy,
      event: now,
      text: transferTexts.approved,
      pendingAction: outcomeNotice(of, asked, true, now),
      transfer: notice,
    }),
    ...withdrawn(pending, registry.stored),
    historyEntry(
      request,
      { object: "domain", snapshot: after },
      {
        key: history,
        otherRegistrar: requestedBy,
        records: [...requestTakenBack(request, place), counted(tld, columns.transferred, grace.end)],
      },
    ),
  ];
  return done("approved", notice, effects);
}

/** The domain in the gaining registrar's hands, out of its package and of every grace period but the transfer's. */
function transferred(request: Approve, { domain }: Located, transfer: DomainTransfer, grace: GracePeriod): Domain {
  const { packageToken: _, ...kept } = domain;
  const { now } = request;
  return {
    ...kept,
    sponsor: transfer.requestedBy,
    statuses: withoutPendingTransfer(domain),
    renewalPrice: termsAfterTransfer(domain),
    expires: transferExpiry(domain, transfer.period, now),
    gracePeriods: transfer.period === 1 ? [grace] : [],
    transfer,
    transferred: now,
    updated: now,
    updatedBy: actor(request),
  };
}

/**
 * The gaining registrar pays for a year by the prices of when it asked; the losing one gets back what it owes for a
 * renewal that the transfer takes the place of.
 */
function charges(
  { now, nextKey }: Approve,
  place: Located,
  { history, charge, billed: end }: { readonly history: number; readonly charge: number; readonly billed: number },
): readonly Effect[] {
  const { domain } = place;
  const { period, requested, requestedBy } = transferOf(domain);
  if (period === 0) return [];
  const billed = { domain, history };
  const quote = transferQuote(place, requested);
  const grace = replacedRenewal(domain, period);
  return [
    chargeOnce("billing.transfer", billed, {
      key: charge,
      registrar: requestedBy,
      reason: "transfer",
      amount: amountOf(quote, "renew"),
      currency: quote.currency,
      years: 1,
      event: now,
      billed: end,
    }),
    ...(grace === undefined ? [] : cancelCharge("billing.cancellation", billed, grace, { key: nextKey(), event: now })),
  ];
}

/** The losing registrar lets the domain go before the window ends. RFC 5731 section 3.2.4. */
export const domainTransferApprove = flow(
  "domain-transfer-approve",
  [
    ...surroundings(["metadata-1.0:metadata", "allocationToken-1.0:allocationToken"]),
    exists(theDomain),
    ...transferTokens<Approve>(),
    domainAuthInfoIsRight,
    transferIsPending,
    decidedByLosing,
    ...mayDecideBelowTld,
  ],
  approve,
);
