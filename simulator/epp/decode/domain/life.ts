import type { DomainDelete, DomainRenew } from "../../../registry/commands/index.ts";
import { type Decoder, objectOf } from "../decoder.ts";
import { given, tokenOf } from "../values.ts";
import { superuserDeleteFrom, tokenFrom } from "./extensions.ts";
import { acknowledgementFrom } from "./fees.ts";
import { nameOf, periodOf } from "./parts.ts";

/** RFC 5731 section 3.2.2. */
export const decodeDomainDelete: Decoder<DomainDelete> = (base, choice) => ({
  ...base,
  flow: "domain-delete",
  name: nameOf(objectOf(choice)),
  ...superuserDeleteFrom(choice.extensions),
});

/** RFC 5731 section 3.2.3. */
export const decodeDomainRenew: Decoder<DomainRenew> = (base, choice) => {
  const object = objectOf(choice);
  return {
    ...base,
    flow: "domain-renew",
    name: nameOf(object),
    currentExpiration: tokenOf(object, "curExpDate") ?? "",
    ...given("period", periodOf(object)),
    ...acknowledgementFrom(choice.extensions, "renew"),
    ...tokenFrom(choice.extensions),
  };
};
