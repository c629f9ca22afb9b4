import { delegationTest, mayUseTest } from "../../access.ts";
import { closeNotice } from "../../autorenewal-notices.ts";
import { cancelCharge, closeYearly } from "../../billing.ts";
import type { DomainDelete } from "../../commands/index.ts";
import { refreshDns } from "../../dns.ts";
import { deletedDomain, type Timetable, timetable } from "../../domain-deletion.ts";
import { cancellationNotice, deletionMessage, deletionNotice } from "../../domain-deletion-notices.ts";
import { put } from "../../effects.ts";
import { creditsOf } from "../../fee-credits.ts";
import { done, flow, guard } from "../../flow.ts";
import { isInGracePeriod } from "../../grace-periods.ts";
import { exists, type Located, located, noStatusProhibits, sponsoredByActor, theDomain } from "../../guards/index.ts";
import { historyEntry } from "../../history.ts";
import { guardsOfNames } from "../../name-tests.ts";
import type { TransactionRecord } from "../../objects/index.ts";
import { refundsOf } from "../../refunds.ts";
import type { Request } from "../../request.ts";
import { withdrawn } from "../../speculation.ts";
import { surroundings } from "../../surroundings.ts";
import { subtract } from "../../time.ts";
import { columns, counted, takenBack } from "../../transaction-records.ts";

type Deletion = Request<DomainDelete>;

const hasNoHosts = guard("domain-to-delete-has-hosts", (request: Deletion) => {
  const domain = theDomain.find(request);
  return domain === undefined ? [] : request.registry.hostsBelow(domain.repositoryId).map(({ name }) => name);
});

function remove(request: Deletion) {
  const { now, registry, nextKey } = request;
  const place = located(request);
  const { domain } = place;
  const times = timetable(request, place);
  const isPending = times.deleted > now;
  const refunds = refundsOf(place, registry.stored);
  const history = nextKey();
  const message = isPending || request.superuser ? nextKey() : undefined;
  const after = {
    ...deletedDomain(request, place, times, refunds),
    ...(isPending && message !== undefined && { deletionMessage: message }),
  };
  const billed = { domain, history };
  const effects = [
    put("object", "domains", domain.name, after),
    ...refunds.flatMap(({ period }) =>
      cancelCharge("billing.cancellation", billed, period, { key: nextKey(), event: now }),
    ),
    ...closeYearly("billing.renewal.closed", registry.stored, domain.recurringCharge, now),
    ...closeNotice("poll.autorenewal.closed", registry.stored, domain.autoRenewalMessage, now),
    ...deletionMessage(request, domain, times, message),
    ...(isPending ? deletionNotice(request, domain, times) : []),
    ...cancellationNotice(request, domain),
    ...(domain.transfer?.status === "pending" ? withdrawn(domain.transfer, registry.stored) : []),
    historyEntry(
      request,
      { object: "domain", snapshot: after },
      { key: history, records: recordsOf(request, place, times) },
    ),
    refreshDns(domain.name, now, nextKey),
  ];
  return done(isPending ? "pending" : "deleted", creditsOf(request, place.tld, refunds), effects);
}

/** What the monthly report counts; test top-level domains are not reported. */
function recordsOf(
  { now, registry }: Deletion,
  { domain, tld }: Located,
  { deleted }: Timetable,
): readonly TransactionRecord[] {
  if (tld.type === "test") return [];
  const column = isInGracePeriod(domain, "add") ? columns.deletedInGrace : columns.deletedLater;
  const since = Math.min(
    ...[tld.addGracePeriod, tld.autoRenewGracePeriod, tld.renewGracePeriod].map((length) => subtract(now, length)),
  );
  return [
    counted(tld, column, deleted),
    ...takenBack(registry.stored, { repositoryId: domain.repositoryId, fields: /^net-(adds|renews)-/, since, now }),
  ];
}

/** Deletes a domain, at once or by way of redemption. RFC 5731 section 3.2.2, RFC 3915 section 2. */
export const domainDelete = flow(
  "domain-delete",
  [
    ...surroundings(["metadata-1.0:metadata", "superuser-1.0:domainDelete", "secDNS-1.1:create"]),
    exists(theDomain),
    noStatusProhibits(theDomain, ["clientDeleteProhibited", "serverDeleteProhibited", "pendingDelete"]),
    sponsoredByActor((request: Deletion) => theDomain.find(request)?.sponsor),
    ...guardsOfNames([delegationTest, mayUseTest], ({ command }: Deletion) => [command.name]),
    hasNoHosts,
  ],
  remove,
);
