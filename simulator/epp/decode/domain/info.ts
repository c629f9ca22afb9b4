import { child } from "../../../../xsd/reader.ts";
import { namespaces } from "../../../../xsd/schemas.ts";
import type { DomainInfo } from "../../../registry/commands/index.ts";
import { type Decoder, objectOf } from "../decoder.ts";
import { attributeOf, given } from "../values.ts";
import { extensionOf } from "./extensions.ts";
import { feeItemFrom } from "./fees.ts";
import { authInfoOf, nameOf } from "./parts.ts";

/** RFC 5731 section 3.1.2. */
export const decodeDomainInfo: Decoder<DomainInfo> = (base, choice) => {
  const object = objectOf(choice);
  return {
    ...base,
    flow: "domain-info",
    name: nameOf(object),
    hosts: (attributeOf(child(object, "name"), "hosts") ?? "all") as DomainInfo["hosts"],
    ...given("authInfo", authInfoOf(object)),
    ...feeItemFrom(choice.extensions),
    asksForPackage: extensionOf(choice.extensions, namespaces.packageToken, "info") !== undefined,
  };
};
