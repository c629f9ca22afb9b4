import { child, type Element } from "../../../../xsd/reader.ts";
import type { DomainRestoreRequest, DomainUpdate } from "../../../registry/commands/index.ts";
import { type Decoder, objectOf } from "../decoder.ts";
import { given, rawOf } from "../values.ts";
import { dnssecChangeFrom } from "./dnssec.ts";
import { superuserUpdateFrom } from "./extensions.ts";
import { acknowledgementFrom } from "./fees.ts";
import { authInfoOf, isEmpty, nameOf, partsOf } from "./parts.ts";

/** RFC 5731 section 3.2.5. */
export const decodeDomainUpdate: Decoder<DomainUpdate> = (base, choice) => {
  const object = objectOf(choice);
  const change = child(object, "chg");
  return {
    ...base,
    flow: "domain-update",
    name: nameOf(object),
    add: partsOf(child(object, "add")),
    remove: partsOf(child(object, "rem")),
    ...given("registrant", rawOf(change, "registrant")),
    ...given("authInfo", change && newAuthInfo(change)),
    ...acknowledgementFrom(choice.extensions, "update"),
    ...dnssecChangeFrom(choice.extensions),
    ...superuserUpdateFrom(choice.extensions),
  };
};

/** RFC 3915 section 4.2.5: an update that asks for the restore, and should ask for nothing else. */
export const decodeDomainRestoreRequest: Decoder<DomainRestoreRequest> = (base, choice) => {
  const object = objectOf(choice);
  const change = child(object, "chg");
  const parts = ["add", "rem"].map((name) => partsOf(child(object, name)));
  return {
    ...base,
    flow: "domain-restore-request",
    name: nameOf(object),
    changesMore: parts.some((part) => !isEmpty(part)) || (change?.children.length ?? 0) > 0,
    ...acknowledgementFrom(choice.extensions, "update"),
  };
};

function newAuthInfo(change: Element): DomainUpdate["authInfo"] {
  const authInfo = child(change, "authInfo");
  return authInfo && child(authInfo, "null") ? "none" : authInfoOf(change);
}
