import { namespaces } from "../../../../xsd/schemas.ts";
import type { DataOf } from "../../../registry/flows/index.ts";
import { date, group, text } from "../../shape.ts";
import type { AnswerShapes } from "../answer.ts";
import { creditData, feeData } from "./fees.ts";
import { domainInfData, domainInfExtension } from "./info.ts";

type Renewed = DataOf<"domain-renew">;
type Restored = DataOf<"domain-restore-request">;
type Updated = DataOf<"domain-update">;

const renewed: AnswerShapes<Renewed> = {
  data: [
    group(
      "domain:renData",
      [text("domain:name", ({ name }) => name), date("domain:exDate", ({ expires }) => expires)],
      { "xmlns:domain": () => namespaces.domain },
    ),
  ],
  extension: feeData("renData", ({ fees }: Renewed) => fees),
};

type Deleted = DataOf<"domain-delete">;

const credited: AnswerShapes<Deleted> = { extension: creditData((credits: Deleted) => credits) };

/** What is answered to questions about domains, deletions, renewals, restores and updates. RFC 5731 section 3.2. */
export const domainLifeAnswers = {
  "domain-info": { shown: { data: [domainInfData], extension: domainInfExtension } },
  "domain-delete": { deleted: credited, pending: credited },
  "domain-renew": { renewed },
  "domain-restore-request": { restored: { extension: feeData("updData", (fees: Restored) => fees) } },
  "domain-update": { updated: { extension: feeData("updData", (fees: Updated) => fees) } },
} as const;
