import type { ContactCommand } from "../commands/index.ts";
import { guard } from "../flow.ts";
import type { Contact, Disclosure, PostalInfo } from "../objects/index.ts";
import { derived, type Request } from "../request.ts";
import type { Target } from "./target.ts";

/** One form of an address as far as it is known. */
export type PartialPostalInfo = Partial<PostalInfo> & Pick<PostalInfo, "type">;

/** The contact that a command is about. */
export const contact: Target<Request<ContactCommand>, Contact> = {
  name: ({ command }) => command.id,
  find: derived(({ command, registry }) => registry.contacts.get(command.id)),
};

/** Each form of the address is given at most once. */
export function postalInfoTypesDiffer<Q extends Request>(infos: (request: Q) => readonly PartialPostalInfo[]) {
  return guard("postal-info-type-repeated", (request: Q) => {
    const types = infos(request).map(({ type }) => type);
    return types.filter((type, index) => types.indexOf(type) < index);
  });
}

/** The internationalised form is in ASCII throughout. RFC 5733 section 3.2.1. */
export function internationalizedIsAscii<Q extends Request>(infos: (request: Q) => readonly PartialPostalInfo[]) {
  return guard("bad-internationalized-postal-info", (request: Q) =>
    infos(request)
      .filter(({ type }) => type === "int")
      .flatMap((info) => [...Object.values(info)].flat())
      .filter((text) => !isAscii(text)),
  );
}

/** The contact does not ask that anything be kept back: the registry promises no such thing. RFC 5733 section 2.9. */
export function disclosureIsNotDeclined<Q extends Request>(disclosure: (request: Q) => Disclosure | undefined) {
  return guard("decline-contact-disclosure-field-disallowed-policy", (request: Q) =>
    disclosure(request)?.flag === false ? ["disclose"] : [],
  );
}

function isAscii(text: string): boolean {
  return [...text].every((character) => character <= "\u007f");
}
