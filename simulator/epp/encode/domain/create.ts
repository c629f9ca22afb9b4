import { namespaces } from "../../../../xsd/schemas.ts";
import type { Registered } from "../../../registry/flows/domain/create.ts";
import { date, group, text } from "../../shape.ts";
import type { AnswerShapes } from "../answer.ts";
import { feeData } from "./fees.ts";

/** What was registered, from when and until when, and what it cost. RFC 5731 section 3.2.1. */
export const domainCreated: AnswerShapes<Registered> = {
  data: [
    group(
      "domain:creData",
      [
        text("domain:name", ({ domain }) => domain.name),
        date("domain:crDate", ({ domain }) => domain.created),
        date("domain:exDate", ({ domain }) => domain.expires),
      ],
      { "xmlns:domain": () => namespaces.domain },
    ),
  ],
  extension: feeData("creData", ({ fees }) => fees),
};
