import type { ContactDelete } from "../../commands/index.ts";
import { beginDeletion } from "../../deletion.ts";
import { type Effect, put, remove } from "../../effects.ts";
import { done, flow, guard } from "../../flow.ts";
import { contact } from "../../guards/contact.ts";
import { exists, found, noStatusProhibits, sponsoredByActor } from "../../guards/index.ts";
import { historyEntry } from "../../history.ts";
import { outcomeNotice, queue, transferNotice, transferTexts, withdrawNotices } from "../../messages.ts";
import type { Contact } from "../../objects/index.ts";
import { domainsWithContact } from "../../projection.ts";
import { actor, type Request } from "../../request.ts";
import { surroundings } from "../../surroundings.ts";
import { decided } from "./transfer/decide.ts";

type Delete = Request<ContactDelete>;

const nothingRefersToIt = guard(
  "resource-to-delete-is-referenced",
  (request: Delete) => {
    const doomed = contact.find(request);
    return doomed === undefined
      ? []
      : domainsWithContact(request.registry.stored, doomed.repositoryId, request.now).slice(0, 1);
  },
  // It asks what refers to a contact that exists.
  ["resource-does-not-exist"],
);

function deleteContact(request: Delete) {
  const doomed = found(contact, request);
  const { kept, effects } = withoutTransfer(request, doomed);
  return request.policy.deletion === "synchronous"
    ? goneAtOnce(request, kept, effects)
    : goneLater(request, kept, effects);
}

function goneAtOnce(request: Delete, doomed: Contact, effects: readonly Effect[]) {
  const { voice: _voice, fax: _fax, ...kept } = doomed;
  const snapshot: Contact = { ...kept, email: "", postalInfos: [], statuses: [], deleted: request.now };
  return done("deleted", undefined, [
    remove("object", "contacts", doomed.id),
    ...effects,
    historyEntry(request, { object: "contact", snapshot }),
  ]);
}

function goneLater(request: Delete, doomed: Contact, effects: readonly Effect[]) {
  const { id, sponsor, statuses } = doomed;
  const { pending, notice } = beginDeletion(request, { object: "contact", name: id, sponsor });
  const marked: Contact = { ...doomed, statuses: [...statuses, "pendingDelete"], pendingDeletion: pending };
  return done("pending", undefined, [
    put("object", "contacts", id, marked),
    notice,
    ...effects,
    historyEntry(request, { object: "contact", snapshot: marked }),
  ]);
}

/** A pending transfer is cancelled by the registry, and the registrar that asked for the contact is told. */
function withoutTransfer(request: Delete, doomed: Contact): { kept: Contact; effects: readonly Effect[] } {
  const { transfer } = doomed;
  if (transfer?.status !== "pending") return { kept: doomed, effects: [] };
  const of = { object: "contact", name: doomed.id } as const;
  const cancelled = decided(transfer, "serverCancelled", request.now);
  const message = queue("poll.gaining", request, {
    registrar: transfer.requestedBy,
    event: request.now,
    text: transferTexts.cancelled,
    pendingAction: outcomeNotice(of, transfer.request, false, request.now),
    transfer: transferNotice(of, cancelled),
  });
  const kept: Contact = {
    ...doomed,
    statuses: doomed.statuses.filter((status) => status !== "pendingTransfer"),
    transfer: cancelled,
    updatedBy: actor(request),
    updated: request.now,
  };
  return { kept, effects: [message, ...withdrawNotices(transfer)] };
}

/** Deletes a contact that nothing refers to, at once or after a while. RFC 5733 section 3.2.2. */
export const contactDelete = flow(
  "contact-delete",
  [
    ...surroundings(["metadata-1.0:metadata"]),
    exists(contact),
    nothingRefersToIt,
    noStatusProhibits(contact, ["clientDeleteProhibited", "serverDeleteProhibited", "pendingDelete"]),
    sponsoredByActor((request: Delete) => contact.find(request)?.sponsor),
  ],
  deleteContact,
);
