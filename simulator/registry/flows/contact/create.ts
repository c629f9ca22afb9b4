import type { ContactCreate } from "../../commands/index.ts";
import { put } from "../../effects.ts";
import { done, flow } from "../../flow.ts";
import {
  contact,
  disclosureIsNotDeclined,
  internationalizedIsAscii,
  postalInfoTypesDiffer,
} from "../../guards/contact.ts";
import { isFree } from "../../guards/index.ts";
import { historyEntry } from "../../history.ts";
import type { Contact } from "../../objects/index.ts";
import { repositoryIdFor } from "../../repository-id.ts";
import { actor, type Request } from "../../request.ts";
import { none } from "../../shared.ts";
import { surroundings } from "../../surroundings.ts";
import { endOfTime } from "../../time.ts";

type Create = Request<ContactCreate>;

function create(request: Create) {
  const { command, now, policy, nextKey } = request;
  const { id, postalInfos, voice, fax, email, authInfo, disclosure } = command;
  const created: Contact = {
    id,
    repositoryId: repositoryIdFor(nextKey(), policy.repositoryIdSuffix),
    postalInfos,
    ...(voice && { voice }),
    ...(fax && { fax }),
    email,
    authInfo,
    ...(disclosure && { disclosure }),
    statuses: none,
    sponsor: actor(request),
    createdBy: actor(request),
    created: now,
    deleted: endOfTime,
  };
  return done("created", { id, created: now }, [
    put("object", "contacts", id, created),
    historyEntry(request, { object: "contact", snapshot: created }),
  ]);
}

/** Creates a contact, which the registrar then sponsors. RFC 5733 section 3.2.1. */
export const contactCreate = flow(
  "contact-create",
  [
    ...surroundings(["metadata-1.0:metadata"]),
    isFree(contact),
    postalInfoTypesDiffer(({ command }: Create) => command.postalInfos),
    internationalizedIsAscii(({ command }: Create) => command.postalInfos),
    disclosureIsNotDeclined(({ command }: Create) => command.disclosure),
  ],
  create,
);
