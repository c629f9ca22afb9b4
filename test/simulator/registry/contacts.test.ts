import assert from "node:assert/strict";
import { test } from "node:test";
import { asWhole, changedPostalInfos, missingParts } from "../../../simulator/registry/flows/contact/postal-infos.ts";
import type { Contact, Domain, Message, PostalInfo, Tld, Transfer } from "../../../simulator/registry/objects/index.ts";
import { RegistryView } from "../../../simulator/registry/projection.ts";
import { Registry } from "../../../simulator/registry/registry.ts";
import { endOfTime } from "../../../simulator/registry/time.ts";

const hour = 3_600_000;
const int: PostalInfo = {
  type: "int",
  name: "Jane",
  organisation: "Inc",
  streets: ["1 St"],
  city: "Ton",
  country: "US",
};
const loc: PostalInfo = { type: "loc", name: "Zoë", streets: [], city: "Köln", country: "DE" };

const contact: Contact = {
  id: "jane",
  repositoryId: "1-ROID",
  postalInfos: [int],
  email: "jane@example.com",
  statuses: [],
  sponsor: "a",
  createdBy: "a",
  created: 0,
  deleted: endOfTime,
};

const pending: Transfer = {
  status: "pending",
  requestedBy: "b",
  requested: hour,
  actsBy: "a",
  acts: 6 * hour,
  request: { server: "s" },
  speculativeMessages: [7, 8],
  speculativeCharges: [],
};

const doomed: Contact = {
  ...contact,
  statuses: ["pendingDelete"],
  pendingDeletion: { due: 2 * hour, request: { server: "s" }, message: 9 },
};

const outcome: Message = {
  key: 9,
  registrar: "a",
  event: 2 * hour,
  text: "deleted",
  pendingAction: { object: "contact", name: "jane", success: true, request: { server: "s" }, date: 2 * hour },
  isDeletionOutcome: true,
};

function at(now: number, stored: Contact, domains: readonly Partial<Domain>[] = []) {
  const registry = new Registry({
    contacts: new Map([[stored.id, stored]]),
    domains: new Map(domains.map((domain, index) => [`d${index}`, usingIt(domain)])),
    messages: new Map([[outcome.key, outcome]]),
    tlds: new Map([["tld", {} as Tld]]),
  });
  return new RegistryView(registry, now);
}

function usingIt(domain: Partial<Domain>): Domain {
  return {
    tld: "tld",
    contacts: [{ role: "tech", contact: "1-ROID" }],
    statuses: [],
    nameservers: [],
    dsRecords: [],
    gracePeriods: [],
    expires: endOfTime,
    deleted: endOfTime,
    ...domain,
  } as unknown as Domain;
}

test("a pending transfer is approved at the end of its window, not a millisecond before", () => {
  const stored = { ...contact, statuses: ["clientDeleteProhibited", "pendingTransfer"], transfer: pending };
  const before = at(6 * hour - 1, stored).contacts.get("jane");
  assert.equal(before?.sponsor, "a");
  assert.equal(before?.transfer?.status, "pending");
  const after = at(9 * hour, stored).contacts.get("jane");
  assert.equal(after?.sponsor, "b");
  assert.equal(after?.transferred, 6 * hour);
  assert.deepEqual(after?.statuses, ["clientDeleteProhibited"]);
  assert.equal(after?.transfer?.status, "serverApproved");
  assert.equal(after?.transfer?.acts, 6 * hour);
  assert.deepEqual(after?.transfer?.speculativeMessages, []);
});

test("a contact is there until its deletion is due, and gone from that instant on", () => {
  assert.deepEqual(at(2 * hour - 1, doomed).contacts.get("jane")?.statuses, ["pendingDelete"]);
  assert.equal(at(2 * hour, doomed).contacts.get("jane"), undefined);
});

test("a contact that is in use when its deletion is due stays, and the message says so", () => {
  const view = at(3 * hour, doomed, [{}]);
  const kept = view.contacts.get("jane");
  assert.deepEqual(kept?.statuses, []);
  assert.equal(kept?.pendingDeletion, undefined);
  assert.equal(view.messages.get(9)?.pendingAction?.success, false);
});

test("what refers to a contact counts as of the instant when the deletion is due", () => {
  assert.equal(at(3 * hour, doomed, [{ deleted: 2 * hour }]).contacts.get("jane"), undefined);
  assert.notEqual(at(3 * hour, doomed, [{ deleted: 2 * hour + 1 }]).contacts.get("jane"), undefined);
});

test("the message of a deletion keeps its outcome, whatever becomes of the contact or its id later", () => {
  assert.equal(at(2 * hour - 1, doomed).messages.get(9), undefined);
  assert.equal(at(2 * hour, doomed).messages.get(9)?.pendingAction?.success, true);
  const updatedSince = { ...contact, updated: 3 * hour };
  assert.equal(at(4 * hour, updatedSince).messages.get(9)?.pendingAction?.success, false);
  const anotherOfItsName = { ...contact, created: 2 * hour };
  assert.equal(at(4 * hour, anotherOfItsName).messages.get(9)?.pendingAction?.success, true);
});

test("a change that names one form of the address takes the other out", () => {
  assert.deepEqual(changedPostalInfos([int, loc], []), [int, loc]);
  assert.deepEqual(changedPostalInfos([int, loc], [{ type: "loc", name: "Zoé" }]), [{ ...loc, name: "Zoé" }]);
  assert.deepEqual(changedPostalInfos([int, loc], [{ type: "loc" }, { type: "int", organisation: "" }]), [
    loc,
    { type: "int", name: "Jane", streets: ["1 St"], city: "Ton", country: "US" },
  ]);
});

test("an address is replaced as a whole, and what a new form lacks is told", () => {
  const address = { streets: ["2 St"], city: "New", country: "CA" };
  const [changed] = changedPostalInfos([{ ...int, province: "VA" }], [{ type: "int", address }]);
  assert.deepEqual(changed, { type: "int", name: "Jane", organisation: "Inc", ...address });
  assert.deepEqual(changedPostalInfos([int], [{ type: "loc", name: "Zoë" }]).flatMap(missingParts), ["loc addr"]);
  assert.deepEqual(changedPostalInfos([int], [{ type: "loc", address }]).flatMap(missingParts), ["loc name"]);
  assert.throws(() => asWhole({ type: "loc", name: "Zoë" }), /loc is incomplete/);
});
