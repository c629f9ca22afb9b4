import type { DomainCheck, DomainClaimsCheck } from "../../../registry/commands/index.ts";
import type { Decoder } from "../decoder.ts";
import { rawsOf } from "../values.ts";
import { tokenFrom } from "./extensions.ts";
import { feeQuestionFrom } from "./fees.ts";
import { launchCheckFrom } from "./launch.ts";

/** RFC 5731 section 3.1.1. */
export const decodeDomainCheck: Decoder<DomainCheck> = (base, { object, extensions }) => ({
  ...base,
  flow: "domain-check",
  names: rawsOf(object, "name"),
  ...feeQuestionFrom(extensions),
  ...tokenFrom(extensions),
  ...launchCheckFrom(extensions),
});

/** RFC 8334 section 3.1.1. */
export const decodeDomainClaimsCheck: Decoder<DomainClaimsCheck> = (base, { object, extensions }) => ({
  ...base,
  flow: "domain-claims-check",
  names: rawsOf(object, "name"),
  ...tokenFrom(extensions),
  launch: launchCheckFrom(extensions).launch ?? { type: "claims" },
});
