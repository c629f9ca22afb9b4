import type { Element } from "../../../../xsd/reader.ts";
import type {
  DomainTransferApprove,
  DomainTransferCancel,
  DomainTransferQuery,
  DomainTransferReject,
  DomainTransferRequest,
} from "../../../registry/commands/index.ts";
import { type Decoder, objectOf } from "../decoder.ts";
import { given } from "../values.ts";
import { superuserTransferFrom, tokenFrom } from "./extensions.ts";
import { acknowledgementFrom } from "./fees.ts";
import { authInfoOf, nameOf, periodOf } from "./parts.ts";

// RFC 5731 sections 3.1.3 and 3.2.4.

export const decodeDomainTransferRequest: Decoder<DomainTransferRequest> = (base, choice) => ({
  ...base,
  flow: "domain-transfer-request",
  ...named(objectOf(choice)),
  ...acknowledgementFrom(choice.extensions, "transfer"),
  ...tokenFrom(choice.extensions),
  ...superuserTransferFrom(choice.extensions),
});

export const decodeDomainTransferApprove: Decoder<DomainTransferApprove> = (base, choice) => ({
  ...base,
  flow: "domain-transfer-approve",
  ...named(objectOf(choice)),
  ...tokenFrom(choice.extensions),
});

export const decodeDomainTransferReject: Decoder<DomainTransferReject> = (base, choice) => ({
  ...base,
  flow: "domain-transfer-reject",
  ...named(objectOf(choice)),
});

export const decodeDomainTransferCancel: Decoder<DomainTransferCancel> = (base, choice) => ({
  ...base,
  flow: "domain-transfer-cancel",
  ...named(objectOf(choice)),
});

export const decodeDomainTransferQuery: Decoder<DomainTransferQuery> = (base, choice) => ({
  ...base,
  flow: "domain-transfer-query",
  ...named(objectOf(choice)),
});

function named(object: Element) {
  return { name: nameOf(object), ...given("period", periodOf(object)), ...given("authInfo", authInfoOf(object)) };
}
