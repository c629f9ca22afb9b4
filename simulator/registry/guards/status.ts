import { guard } from "../flow.ts";
import type { Request } from "../request.ts";
import type { SuperuserOptions } from "./ownership.ts";
import type { Target } from "./target.ts";

interface HasStatuses {
  readonly statuses: readonly string[];
}

/** What an update does to statuses. */
export interface StatusChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/**
 * The object has none of the statuses that stand in the way, not even for a superuser unless it is said that one may.
 * RFC 5730 section 3, 2304.
 */
export function noStatusProhibits<Q extends Request>(
  target: Target<Q, HasStatuses>,
  prohibiting: readonly string[],
  { superuserMay }: SuperuserOptions = { superuserMay: false },
) {
  return guard(
    "resource-status-prohibits-operation",
    (request: Q) => {
      const statuses = superuserMay && request.superuser ? [] : (target.find(request)?.statuses ?? []);
      return statuses.filter((status) => prohibiting.includes(status));
    },
    // It asks for the statuses of what exists.
    ["resource-does-not-exist"],
  );
}

/** The object may be updated by its sponsor, or the update itself makes it so. RFC 5730 section 3, 2304. */
export function updateNotProhibited<Q extends Request>(
  target: Target<Q, HasStatuses>,
  change: (request: Q) => StatusChange,
) {
  return guard(
    "resource-has-client-update-prohibited",
    (request: Q) => {
      const statuses = target.find(request)?.statuses ?? [];
      if (request.superuser || !statuses.includes(updateProhibited)) return [];
      return change(request).remove.includes(updateProhibited) ? [] : [updateProhibited];
    },
    ["resource-does-not-exist"],
  );
}

/**
 * Clients add and remove their own statuses only, and a superuser everything but what is never set at all, such as
 * `linked`, which the registry derives.
 */
export function statusesAreSettable<Q extends Request>(
  change: (request: Q) => StatusChange,
  neverSet: readonly string[],
) {
  return guard("status-not-client-settable", (request: Q) => {
    const { add, remove } = change(request);
    const isRefused = (status: string) =>
      request.superuser ? neverSet.includes(status) : !status.startsWith("client");
    return [...new Set([...add, ...remove])].filter(isRefused);
  });
}

/** Nothing is both added and removed. Each pair is what is added and removed of one kind, ready to be compared. */
export function addsNotWhatItRemoves<Q extends Request>(
  pairs: (request: Q) => readonly { readonly add: readonly string[]; readonly remove: readonly string[] }[],
) {
  return guard("add-remove-same-value", (request: Q) =>
    pairs(request).flatMap(({ add, remove }) => add.filter((value) => remove.includes(value))),
  );
}

const updateProhibited = "clientUpdateProhibited";
