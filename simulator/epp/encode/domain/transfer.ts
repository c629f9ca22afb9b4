import { namespaces } from "../../../../xsd/schemas.ts";
import type { DataOf } from "../../../registry/flows/index.ts";
import type { TransferNotice } from "../../../registry/objects/index.ts";
import { date, each, type Shape, text } from "../../shape.ts";
import type { AnswerShapes } from "../answer.ts";
import { feeData } from "./fees.ts";

/** How the transfer of a domain stands. RFC 5731 section 3.1.3. */
function transferData<T>(of: (value: T) => TransferNotice): Shape<T> {
  return each(
    "domain:trnData",
    of,
    [
      text("domain:name", ({ name }: TransferNotice) => name),
      text("domain:trStatus", ({ status }) => status),
      text("domain:reID", ({ requestedBy }) => requestedBy),
      date("domain:reDate", ({ requested }) => requested),
      text("domain:acID", ({ actsBy }) => actsBy),
      date("domain:acDate", ({ acts }) => acts),
      date("domain:exDate", ({ expires }) => expires),
    ],
    { "xmlns:domain": () => namespaces.domain },
  );
}

type Requested = DataOf<"domain-transfer-request">;

const told: AnswerShapes<TransferNotice> = { data: [transferData((notice: TransferNotice) => notice)] };

/** What is answered to commands about transfers of domains. RFC 5731 sections 3.1.3 and 3.2.4. */
export const domainTransferAnswers = {
  "domain-transfer-request": {
    requested: {
      data: [transferData(({ notice }: Requested) => notice)],
      extension: feeData("trnData", ({ fees }: Requested) => fees),
    },
  },
  "domain-transfer-approve": { approved: told },
  "domain-transfer-reject": { rejected: told },
  "domain-transfer-cancel": { cancelled: told },
  "domain-transfer-query": { queried: told },
} as const;
