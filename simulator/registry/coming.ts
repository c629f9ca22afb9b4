import { projectDomain } from "./domain-projection.ts";
import { graceNames } from "./grace-periods.ts";
import type { Contact, Domain, GracePeriod, Host } from "./objects/index.ts";
import { projectContact, projectHost } from "./projection.ts";
import type { Registry } from "./registry.ts";
import { endOfTime, type Instant } from "./time.ts";

/** Something that time will do to an object if nobody does anything before. */
export interface Coming {
  readonly at: Instant;
  readonly what:
    | "transfer-approved"
    | "renewed"
    | "grace-period-ends"
    | "redemption-ends"
    | "not-renewed"
    | "deletion-decided"
    | "purged";
  /** For people. */
  readonly text: string;
  /** Key of the charge that is final from then on. */
  readonly charge?: number;
}

/**
 * What time will do to a domain after an instant, in order, up to its first automatic renewal and the grace period that
 * this opens: from then on, every year is like the one before. Each step is a projection from the one before it.
 */
export function* comingOfDomain(name: string, now: Instant, registry: Registry): IterableIterator<Coming> {
  const stored = registry.domains.get(name);
  let domain = stored && projectDomain(stored, now, registry);
  let time = now;
  let isRenewed = false;
  while (stored !== undefined && domain !== undefined) {
    const due = changesOf(domain).filter(({ at }) => at > time && at < endOfTime);
    const at = Math.min(...due.map((each) => each.at));
    const here = due.filter((each) => each.at === at);
    if (here.length === 0 || (isRenewed && here.some(({ what }) => what === "renewed"))) return;
    yield* here;
    isRenewed ||= here.some(({ what }) => what === "renewed");
    time = at;
    domain = projectDomain(stored, time, registry);
  }
}

/** The instants at which a domain changes by itself, as far as they can be told from what it is now. */
function changesOf(domain: Domain): readonly Coming[] {
  const { transfer, deleted, expires, autoRenewalEnd, gracePeriods } = domain;
  const isDeleted = deleted < endOfTime;
  return [
    ...(transfer?.status === "pending" ? [approval(transfer)] : []),
    ...gracePeriods.map(endOf),
    ...(isDeleted
      ? [{ at: deleted, what: "purged" as const, text: "The name is purged and free to register again." }]
      : [{ at: expires, what: "renewed" as const, text: "It expires, and is renewed by itself for a year." }]),
    ...(autoRenewalEnd !== undefined && !isDeleted
      ? [
          {
            at: autoRenewalEnd,
            what: "not-renewed" as const,
            text: "It is not to be renewed: the job delete-not-renewed deletes it from now on.",
          },
        ]
      : []),
  ];
}

function endOf({ kind, end, charge }: GracePeriod): Coming {
  if (kind === "redemption")
    return { at: end, what: "redemption-ends", text: "The redemption period ends: it can no longer be restored." };
  const rest = charge === undefined ? "." : ": a deletion no longer gives the charge back.";
  const text = `The grace period ${graceNames[kind]} ends${rest}`;
  return { at: end, what: "grace-period-ends", text, ...(charge !== undefined && { charge }) };
}

function approval({ acts, requestedBy }: { readonly acts: Instant; readonly requestedBy: string }): Coming {
  return { at: acts, what: "transfer-approved", text: `The transfer to ${requestedBy} is approved by itself.` };
}

/** What time will do to a contact after an instant, in order. */
export function* comingOfContact(id: string, now: Instant, registry: Registry): IterableIterator<Coming> {
  const stored = registry.contacts.get(id);
  const contact = stored && projectContact(stored, now, registry);
  if (contact !== undefined) yield* dueOf(contact, now);
}

/** What time will do to a host after an instant, in order. */
export function* comingOfHost(name: string, now: Instant, registry: Registry): IterableIterator<Coming> {
  const stored = registry.hosts.get(name);
  const host = stored && projectHost(stored, now, registry);
  if (host !== undefined) yield* dueOf(host, now);
}

function dueOf(object: Contact | Host, now: Instant): readonly Coming[] {
  const { pendingDeletion, deleted } = object;
  const transfer = "transfer" in object ? object.transfer : undefined;
  return [
    ...(transfer?.status === "pending" ? [approval(transfer)] : []),
    ...(pendingDeletion
      ? [
          {
            at: pendingDeletion.due,
            what: "deletion-decided" as const,
            text: "Its deletion is decided: it is gone, unless something refers to it then.",
          },
        ]
      : []),
    { at: deleted, what: "purged" as const, text: "It is gone." },
  ]
    .filter(({ at }) => at > now && at < endOfTime)
    .sort((one, other) => one.at - other.at);
}
