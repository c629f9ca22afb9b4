import type { ContactInfo } from "../../commands/index.ts";
import { done, flow } from "../../flow.ts";
import { contact } from "../../guards/contact.ts";
import { exists, found, opens, sponsoredByActor } from "../../guards/index.ts";
import type { Contact } from "../../objects/index.ts";
import { domainsWithContact } from "../../projection.ts";
import { actor, type Request } from "../../request.ts";
import { withOk } from "../../statuses.ts";
import { surroundings } from "../../surroundings.ts";

type Info = Request<ContactInfo>;

/** As many statuses as the schema has room for. RFC 5733 section 4. */
const mostStatuses = 7;

function show(request: Info) {
  const { registry, now } = request;
  const { authInfo, ...shown } = found(contact, request);
  const isLinked = domainsWithContact(registry.stored, shown.repositoryId, now).length > 0;
  const statuses = [...withOk(shown.statuses), ...(isLinked ? ["linked"] : [])].slice(0, mostStatuses);
  const tellsAuthInfo = authInfo !== undefined && authInfo.password !== "" && mayKnow(request, { ...shown, authInfo });
  const data: Contact = { ...shown, statuses, ...(tellsAuthInfo && { authInfo }) };
  return done("shown", data);
}

/** AuthInfo is for the sponsor and for who knows it already; a superuser has to ask for it by giving some. */
function mayKnow(request: Info, shown: Contact): boolean {
  const { authInfo } = request.command;
  if (shown.sponsor === actor(request)) return true;
  return authInfo !== undefined && (request.superuser || opens(authInfo, shown));
}

/** Shows a contact to its sponsor or, where the policy says so, to anyone. RFC 5733 section 3.1.2. */
export const contactInfo = flow(
  "contact-info",
  [
    ...surroundings(),
    exists(contact),
    sponsoredByActor((request: Info) =>
      request.policy.contactInfo === "anyone" ? undefined : contact.find(request)?.sponsor,
    ),
  ],
  show,
);
