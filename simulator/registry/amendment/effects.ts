import { chargeOnce } from "../billing.ts";
import { refreshDns } from "../dns.ts";
import { dsText } from "../ds-records.ts";
import { type Effect, put } from "../effects.ts";
import { located } from "../guards/index.ts";
import { historyEntry } from "../history.ts";
import { outcomeNotice, queue } from "../messages.ts";
import { isZero } from "../money/amounts.ts";
import { amountOf } from "../money/quote.ts";
import type { Amount, Domain } from "../objects/index.ts";
import { actor } from "../request.ts";
import { type Amendment, quoteOf } from "./facts.ts";

/** All that an update does: it writes the domain and its history, and may charge, tell the sponsor, and reach the DNS. */
export function effectsOf(request: Amendment, after: Domain): readonly Effect[] {
  const { now, nextKey } = request;
  const { domain } = located(request);
  const history = nextKey();
  const change = serverStatusChange(domain, after);
  return [
    put("object", "domains", after.name, after),
    ...fee(request, history),
    ...charge(request, change, history),
    ...notice(request, change),
    historyEntry(request, { object: "domain", snapshot: after }, { key: history }),
    ...(isDelegatedOtherwise(domain, after) ? [refreshDns(after.name, now, nextKey)] : []),
  ];
}

/** The registry's own statuses that an update added and removed, each in alphabetical order. */
interface ServerStatusChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

function serverStatusChange(before: Domain, after: Domain): ServerStatusChange {
  const gained = (from: Domain, to: Domain) =>
    to.statuses.filter((status) => status.startsWith("server") && !from.statuses.includes(status)).toSorted();
  return { added: gained(before, after), removed: gained(after, before) };
}

/** Who changes a name that the registry charges for pays what was quoted. RFC 8748 section 5.2.5. */
function fee(request: Amendment, history: number): readonly Effect[] {
  const quote = quoteOf(request);
  const amount = quote && amountOf(quote, "update");
  if (amount === undefined || isZero(amount)) return [];
  return [once(request, history, "billing.update", "update", amount)];
}

/** A registrar that asked for a prohibition, or for its end, pays once for the update, however many there are. */
function charge(request: Amendment, { added, removed }: ServerStatusChange, history: number): readonly Effect[] {
  const isProhibition = (status: string) => status.endsWith("Prohibited");
  const isCharged = request.command.metadata?.requestedByRegistrar === true;
  if (!isCharged || ![...added, ...removed].some(isProhibition)) return [];
  return [once(request, history, "billing.server-status", "server-status", located(request).tld.serverStatusPrice)];
}

/** A change has no grace period: it is billed at once. */
function once(
  request: Amendment,
  history: number,
  label: "billing.server-status" | "billing.update",
  reason: "server-status" | "update",
  amount: Amount,
): Effect {
  const { now, nextKey } = request;
  const { domain, tld } = located(request);
  const charged = { registrar: actor(request), reason, amount, currency: tld.currency, event: now, billed: now };
  return chargeOnce(label, { domain, history }, { key: nextKey(), ...charged });
}

/** Tells the sponsor which of the registry's statuses somebody else changed. RFC 5731 section 3.3. */
function notice(request: Amendment, { added, removed }: ServerStatusChange): readonly Effect[] {
  const { domain } = located(request);
  if (added.length + removed.length === 0 || actor(request) === domain.sponsor) return [];
  const { now, transaction } = request;
  const parts = [...(added.length > 0 ? [`added ${added.join(", ")}`] : [])];
  if (removed.length > 0) parts.push(`removed ${removed.join(", ")}`);
  return [
    queue("poll.server-status", request, {
      registrar: domain.sponsor,
      event: now,
      text: `The registry ${parts.join(" and ")}`,
      pendingAction: outcomeNotice({ object: "domain", name: domain.name }, transaction, true, now),
    }),
  ];
}

const unpublished: ReadonlySet<string> = new Set(["clientHold", "serverHold", "pendingDelete"]);

function isDelegatedOtherwise(before: Domain, after: Domain): boolean {
  return delegationOf(before) !== delegationOf(after);
}

/** All that the DNS knows of a domain, as one text: whether it is there at all, its name servers and its DS records. */
function delegationOf({ nameservers, dsRecords, statuses }: Domain): string {
  const isPublished = nameservers.length > 0 && !statuses.some((status) => unpublished.has(status));
  return JSON.stringify([isPublished, nameservers.toSorted(), dsRecords.map(dsText).toSorted()]);
}
