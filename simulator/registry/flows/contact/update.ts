import type { ContactUpdate } from "../../commands/index.ts";
import { put } from "../../effects.ts";
import { done, flow, guard } from "../../flow.ts";
import {
  contact,
  disclosureIsNotDeclined,
  internationalizedIsAscii,
  postalInfoTypesDiffer,
} from "../../guards/contact.ts";
import {
  addsNotWhatItRemoves,
  exists,
  found,
  noStatusProhibits,
  sponsoredByActor,
  statusesAreSettable,
  updateNotProhibited,
} from "../../guards/index.ts";
import { historyEntry } from "../../history.ts";
import type { Contact, Telephone } from "../../objects/index.ts";
import { actor, derived, type Request } from "../../request.ts";
import { changedStatuses } from "../../statuses.ts";
import { surroundings } from "../../surroundings.ts";
import { asWhole, changedPostalInfos, missingParts } from "./postal-infos.ts";

type Update = Request<ContactUpdate>;

const statusesOf = ({ command }: Update) => command.statuses;

/** What would become of the contact's addresses; nothing where there is no contact. */
const postalInfosAfter = derived((request: Update) =>
  changedPostalInfos(contact.find(request)?.postalInfos ?? [], request.command.change.postalInfos),
);

const addressesStayWhole = guard("postal-info-incomplete", (request: Update) =>
  postalInfosAfter(request).flatMap(missingParts),
);

function update(request: Update) {
  const { command, now } = request;
  const { authInfo, disclosure, email, voice, fax } = command.change;
  const { voice: oldVoice, fax: oldFax, ...old } = found(contact, request);
  const changed: Contact = {
    ...old,
    ...telephone("voice", voice, oldVoice),
    ...telephone("fax", fax, oldFax),
    ...(email !== undefined && { email }),
    ...(authInfo && { authInfo }),
    ...(disclosure && { disclosure }),
    postalInfos: postalInfosAfter(request).map(asWhole),
    statuses: changedStatuses(old.statuses, command.statuses),
    updatedBy: actor(request),
    updated: now,
  };
  return done("updated", undefined, [
    put("object", "contacts", old.id, changed),
    historyEntry(request, { object: "contact", snapshot: changed }),
  ]);
}

/** The new telephone, or the old one where nothing is said; an empty number takes it out. */
function telephone(kind: "voice" | "fax", given: Telephone | undefined, old: Telephone | undefined) {
  const after = given ?? old;
  return after === undefined || after.number === "" ? {} : { [kind]: after };
}

/** Changes a contact. RFC 5733 section 3.2.5. */
export const contactUpdate = flow(
  "contact-update",
  [
    ...surroundings(["metadata-1.0:metadata"]),
    exists(contact),
    sponsoredByActor((request: Update) => contact.find(request)?.sponsor),
    statusesAreSettable(statusesOf, ["linked", "pendingCreate", "pendingUpdate"]),
    noStatusProhibits(contact, ["serverUpdateProhibited", "pendingDelete"]),
    addsNotWhatItRemoves((request: Update) => [statusesOf(request)]),
    postalInfoTypesDiffer(({ command }: Update) => command.change.postalInfos),
    updateNotProhibited(contact, statusesOf),
    addressesStayWhole,
    internationalizedIsAscii(postalInfosAfter),
    disclosureIsNotDeclined(({ command }: Update) => command.change.disclosure),
  ],
  update,
);
