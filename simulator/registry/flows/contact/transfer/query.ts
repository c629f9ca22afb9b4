import type { ContactTransferQuery } from "../../../commands/index.ts";
import { done, flow, guard } from "../../../flow.ts";
import { contact } from "../../../guards/contact.ts";
import { authInfoIsRight, exists, found } from "../../../guards/index.ts";
import { transferNotice } from "../../../messages.ts";
import { actor, type Request } from "../../../request.ts";
import { surroundings } from "../../../surroundings.ts";

type Query = Request<ContactTransferQuery>;

const wasAskedFor = guard(
  "no-transfer-history-to-query",
  (request: Query) => {
    const object = contact.find(request);
    return object !== undefined && object.transfer === undefined ? [object.id] : [];
  },
  // It asks about the transfers of a contact that exists.
  ["resource-does-not-exist"],
);

const mayView = guard("not-authorized-to-view-transfer", (request: Query) => {
  const object = contact.find(request);
  if (object === undefined || request.command.authInfo !== undefined) return [];
  const { requestedBy, actsBy } = object.transfer ?? {};
  return [requestedBy, actsBy].includes(actor(request)) ? [] : [actor(request)];
});

function query(request: Query) {
  const { id, transfer } = found(contact, request);
  if (transfer === undefined) throw new Error(`${id} was never asked for`);
  return done("queried", transferNotice({ object: "contact", name: id }, transfer));
}

/** Shows the last transfer of a contact, pending or decided. RFC 5733 section 3.1.3. */
export const contactTransferQuery = flow(
  "contact-transfer-query",
  [
    ...surroundings(),
    exists(contact),
    authInfoIsRight(contact, ({ command }: Query) => command.authInfo),
    wasAskedFor,
    mayView,
  ],
  query,
);
