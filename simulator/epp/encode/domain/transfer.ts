import { namespaces } from "../../../../xsd/schemas.ts";
import type { DataOf } from "../../../registry/flows/index.ts";
import type { TransferNotice } from "../../../registry/objects/index.ts";
import { date, each, group, type Shape, text } from "../../shape.ts";
import type { AnswerShapes } from "../answer.ts";
import { feeData } from "./fees.ts";

const parts: readonly Shape<TransferNotice>[] = [
  text("domain:name", ({ name }) => name),
  text("domain:trStatus", ({ status }) => status),
  text("domain:reID", ({ requestedBy }) => requestedBy),
  date("domain:reDate", ({ requested }) => requested),
  text("domain:acID", ({ actsBy }) => actsBy),
  date("domain:acDate", ({ acts }) => acts),
];
const expires: Shape<TransferNotice> = date("domain:exDate", (notice) => notice.expires);
const inDomains = { "xmlns:domain": () => namespaces.domain } as const;

/** How the transfer of a domain stands, and when the domain expires by it. RFC 5731 section 3.1.3. */
function transferData<T>(of: (value: T) => TransferNotice): Shape<T> {
  return each("domain:trnData", of, [...parts, expires], inDomains);
}

type Requested = DataOf<"domain-transfer-request">;

const told: AnswerShapes<TransferNotice> = { data: [transferData((notice: TransferNotice) => notice)] };

/** A transfer that does not come to pass changes no expiration. */
const ended: AnswerShapes<TransferNotice> = { data: [group("domain:trnData", parts, inDomains)] };

/** What is answered to commands about transfers of domains. RFC 5731 sections 3.1.3 and 3.2.4. */
export const domainTransferAnswers = {
  "domain-transfer-request": {
    requested: {
      data: [transferData(({ notice }: Requested) => notice)],
      extension: feeData("trnData", ({ fees }: Requested) => fees),
    },
  },
  "domain-transfer-approve": { approved: told },
  "domain-transfer-reject": { rejected: ended },
  "domain-transfer-cancel": { cancelled: ended },
  "domain-transfer-query": { queried: told },
} as const;
