import assert from "node:assert/strict";
import { shownStatuses } from "../../../../simulator/registry/domain-statuses.ts";
import { hostStatuses } from "../../../../simulator/registry/hosts.ts";
import { hasDeletion } from "../../../../simulator/registry/objects/index.ts";
import type { Invariant } from "./invariant.ts";

// A domain that is to be deleted is not about to change hands as well.
export const notInTwoStates: Invariant = ({ after }) => {
  for (const { name, statuses } of [...after.domains, ...after.hosts])
    assert.ok(!(statuses.includes("pendingDelete") && statuses.includes("pendingTransfer")), name);
  for (const { id, statuses } of after.contacts)
    assert.ok(!(statuses.includes("pendingDelete") && statuses.includes("pendingTransfer")), id);
};

// The statuses that tell of something pending are there exactly while it is.
export const pendingStatusesTellTheTruth: Invariant = ({ after }) => {
  for (const domain of after.domains)
    assert.equal(domain.statuses.includes("pendingDelete"), hasDeletion(domain), `pendingDelete of ${domain.name}`);
  for (const deleted of [...after.contacts, ...after.hosts])
    assert.equal(deleted.statuses.includes("pendingDelete"), deleted.pendingDeletion !== undefined, "pendingDelete");
  for (const { statuses, transfer } of [...after.contacts, ...after.domains])
    assert.equal(statuses.includes("pendingTransfer"), transfer?.status === "pending", "pendingTransfer");
};

// No status is there twice, and `ok` only where there is nothing else to tell; `linked` alone may stand beside it.
export const statusesAreSets: Invariant = ({ after, view }) => {
  const shown = [
    ...after.domains.map((domain) => shownStatuses(domain)),
    ...after.hosts.map((host) => hostStatuses(view, host).filter((status) => status !== "linked")),
    ...after.contacts.map(({ statuses }) => statuses),
  ];
  for (const statuses of shown) {
    assert.equal(new Set(statuses).size, statuses.length, statuses.join(" "));
    assert.ok(!statuses.includes("ok") || statuses.length === 1, statuses.join(" "));
  }
};
