import type { ContactTransferRequest } from "../../../commands/index.ts";
import { put } from "../../../effects.ts";
import { done, flow, guard } from "../../../flow.ts";
import { contact } from "../../../guards/contact.ts";
import { authInfoIsRight, exists, found, noStatusProhibits } from "../../../guards/index.ts";
import { historyEntry } from "../../../history.ts";
import { queue, speculativeNotices, transferNotice, transferTexts } from "../../../messages.ts";
import type { Contact, Transfer } from "../../../objects/index.ts";
import { actor, type Request } from "../../../request.ts";
import { surroundings } from "../../../surroundings.ts";
import { add } from "../../../time.ts";

type Ask = Request<ContactTransferRequest>;

const authInfoIsGiven = guard("missing-transfer-request-auth-info", ({ command }: Ask) =>
  command.authInfo === undefined ? ["authInfo"] : [],
);

const noneIsPending = guard(
  "already-pending-transfer",
  (request: Ask) => {
    const object = contact.find(request);
    return object?.transfer?.status === "pending" ? [object.id] : [];
  },
  ["resource-does-not-exist"],
);

const isAnothers = guard(
  "object-already-sponsored",
  (request: Ask) => {
    const object = contact.find(request);
    return object?.sponsor === actor(request) ? [object.id] : [];
  },
  ["resource-does-not-exist"],
);

function ask(request: Ask) {
  const { now, policy, transaction, nextKey } = request;
  const old = found(contact, request);
  const [history, losing, gaining] = [nextKey(), nextKey(), nextKey()];
  const transfer: Transfer = {
    status: "pending",
    requestedBy: actor(request),
    requested: now,
    actsBy: old.sponsor,
    acts: add(now, policy.contactTransferPeriod),
    request: transaction,
    speculativeMessages: [losing, gaining],
    speculativeCharges: [],
  };
  const changed: Contact = { ...old, statuses: [...old.statuses, "pendingTransfer"], transfer };
  const of = { object: "contact", name: old.id } as const;
  const notice = transferNotice(of, transfer);
  return done("requested", notice, [
    put("object", "contacts", old.id, changed),
    ...speculativeNotices(request, of, transfer, [losing, gaining]),
    queue("poll.losing", request, {
      registrar: old.sponsor,
      event: now,
      text: transferTexts.requested,
      transfer: notice,
    }),
    historyEntry(request, { object: "contact", snapshot: changed }, { key: history }),
  ]);
}

/** Asks for another registrar's contact. It changes hands when that one agrees, or the window ends. RFC 5733 3.2.4. */
export const contactTransferRequest = flow(
  "contact-transfer-request",
  [
    ...surroundings(["metadata-1.0:metadata"]),
    exists(contact),
    authInfoIsGiven,
    authInfoIsRight(contact, ({ command }: Ask) => command.authInfo),
    noneIsPending,
    isAnothers,
    noStatusProhibits(contact, ["clientTransferProhibited", "serverTransferProhibited", "pendingDelete"]),
  ],
  ask,
);
