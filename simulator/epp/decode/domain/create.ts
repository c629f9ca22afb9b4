import type { DomainCreate } from "../../../registry/commands/index.ts";
import { type Decoder, objectOf } from "../decoder.ts";
import { given, rawOf } from "../values.ts";
import { dnssecFrom } from "./dnssec.ts";
import { tokenFrom } from "./extensions.ts";
import { acknowledgementFrom } from "./fees.ts";
import { launchCreateFrom } from "./launch.ts";
import { authInfoOf, contactsOf, nameOf, nameserversOf, periodOf } from "./parts.ts";

/** RFC 5731 section 3.2.1. */
export const decodeDomainCreate: Decoder<DomainCreate> = (base, choice) => {
  const object = objectOf(choice);
  return {
    ...base,
    flow: "domain-create",
    name: nameOf(object),
    ...given("period", periodOf(object)),
    nameservers: nameserversOf(object),
    ...given("registrant", rawOf(object, "registrant")),
    contacts: contactsOf(object),
    authInfo: authInfoOf(object) ?? { password: "" },
    ...acknowledgementFrom(choice.extensions, "create"),
    ...tokenFrom(choice.extensions),
    ...launchCreateFrom(choice.extensions),
    ...dnssecFrom(choice.extensions),
  };
};
