import { mayUseTest } from "../../access.ts";
import {
  changesRecords,
  givesDsRecords,
  isNotUrgent,
  leavesSignatureLife,
  removesAllOrSaysNothing,
} from "../../amendment/dnssec.ts";
import { amended } from "../../amendment/domain.ts";
import { effectsOf } from "../../amendment/effects.ts";
import { type Amendment, added, after, dsRecordsAfter, named, quoteOf } from "../../amendment/facts.ts";
import { keepsRegistrant, namedExist } from "../../amendment/references.ts";
import type { ContactReference } from "../../commands/index.ts";
import { done, flow } from "../../flow.ts";
import {
  contactsHaveRoles,
  hasAdmin,
  hasTech,
  nameserversAreAllowed,
  nameserversAreGiven,
  notTooManyNameservers,
  partsStay,
  registrantIsAllowed,
  rolesAreFilledOnce,
} from "../../guards/domain-parts.ts";
import { dsRecordsAreValid, notTooManyDsRecords } from "../../guards/ds-records.ts";
import {
  addsNotWhatItRemoves,
  exists,
  noStatusProhibits,
  sponsoredByActor,
  statusesAreSettable,
  theDomain,
  updateNotProhibited,
} from "../../guards/index.ts";
import { feeGuards } from "../../money/fee-guards.ts";
import { totalOf } from "../../money/quote.ts";
import { guardsOfNames } from "../../name-tests.ts";
import { surroundings } from "../../surroundings.ts";

const fees = feeGuards(quoteOf);

const statusesOf = ({ command: { add, remove } }: Amendment) => ({ add: add.statuses, remove: remove.statuses });

const inRole = ({ role, id }: ContactReference) => `${role}: ${id}`;

/** What was paid, where the client named it and there was something to pay. RFC 8748 section 5.2.5. */
function paid(request: Amendment) {
  const quote = quoteOf(request);
  const named = request.command.fees;
  if (quote === undefined || named === undefined || totalOf(quote).eq("0")) return undefined;
  return { version: named.version, quote };
}

/** Changes a domain. RFC 5731 section 3.2.5. */
export const domainUpdate = flow(
  "domain-update",
  [
    ...surroundings([
      "fee-0.6:update",
      "fee-0.11:update",
      "fee-0.12:update",
      "fee-1.0:update",
      "metadata-1.0:metadata",
      "secDNS-1.1:update",
      "superuser-1.0:domainUpdate",
    ]),
    namedExist,
    exists(theDomain),
    noStatusProhibits(theDomain, ["serverUpdateProhibited", "pendingDelete"], { superuserMay: true }),
    sponsoredByActor((request: Amendment) => theDomain.find(request)?.sponsor),
    updateNotProhibited(theDomain, statusesOf),
    statusesAreSettable(statusesOf, ["pendingCreate", "pendingRenew", "pendingUpdate"]),
    ...guardsOfNames([mayUseTest], ({ command }: Amendment) => [command.name]),
    ...fees.charged,
    ...fees.named,
    ...fees.match,
    partsStay(added),
    contactsHaveRoles(named),
    registrantIsAllowed(added),
    nameserversAreAllowed(added),
    addsNotWhatItRemoves(({ command: { add, remove } }: Amendment) => [
      { add: add.nameservers, remove: remove.nameservers },
      { add: add.contacts.map(inRole), remove: remove.contacts.map(inRole) },
      { add: add.statuses, remove: remove.statuses },
    ]),
    keepsRegistrant,
    rolesAreFilledOnce(after),
    isNotUrgent,
    leavesSignatureLife,
    changesRecords,
    removesAllOrSaysNothing,
    givesDsRecords,
    hasAdmin(after),
    hasTech(after),
    notTooManyDsRecords(dsRecordsAfter),
    dsRecordsAreValid(dsRecordsAfter),
    nameserversAreGiven(after),
    notTooManyNameservers(after),
  ],
  (request) => done("updated", paid(request), effectsOf(request, amended(request))),
);
