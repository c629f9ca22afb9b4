import { type AnswerName, answerRow, type RowId } from "../../../catalogue/index.ts";
import type { DataOf, RrpFlow } from "../../registry/flows/index.ts";
import type { RrpShownDomain, RrpShownNameServer } from "../../registry/flows/rrp/status.ts";
import { date, type Line, type Shape, text } from "../shape.ts";

type Shown = RrpShownDomain | RrpShownNameServer;

/** Who did what when. RFC 2832 section 4.3.9. */
const life: readonly Line<Shown>[] = [
  text("registrar", ({ registrar }) => registrar),
  date("registrar transfer date", ({ transferred }) => transferred),
];

const dates: readonly Line<Shown>[] = [
  date("created date", ({ created }) => created),
  text("created by", ({ createdBy }) => createdBy),
  date("updated date", ({ updated }) => updated),
  text("updated by", ({ updatedBy }) => updatedBy),
];

const ofDomain = (shown: Shown) => shown as RrpShownDomain;
const ofNameServer = (shown: Shown) => shown as RrpShownNameServer;

/** What each success says beside its code, by flow and answer. That the session ends after it changes nothing of it. */
const answers: {
  readonly [F in RrpFlow]: { readonly [A in Exclude<AnswerName<F>, "closing">]: Shape<DataOf<F>> };
} = {
  "rrp-add": {
    registered: [
      date("registration expiration date", ({ expires }) => expires),
      text("status", ({ statuses }) => statuses),
    ],
    "name-server-registered": [],
  },
  "rrp-check": {
    "domain-free": [],
    "domain-taken": [],
    "name-server-free": [],
    "name-server-taken": [text("ipAddress", ({ addresses }) => addresses.map(({ address }) => address))],
  },
  "rrp-del": { deleted: [], "name-server-deleted": [] },
  "rrp-describe": { described: [text("Protocol", ({ version }) => `RRP ${version}`)] },
  "rrp-mod": { modified: [], "name-server-modified": [] },
  "rrp-quit": { ended: [] },
  "rrp-renew": { renewed: [date("registration expiration date", ({ expires }) => expires)] },
  "rrp-session": { opened: [], "password-changed": [] },
  "rrp-status": {
    shown: [
      text("nameserver", (shown) => ofDomain(shown).nameservers),
      date("registration expiration date", (shown) => ofDomain(shown).expires),
      ...life,
      text("status", (shown) => ofDomain(shown).statuses),
      ...dates,
    ],
    "name-server-shown": [
      text("nameserver", (shown) => ofNameServer(shown).name),
      text("ipaddress", (shown) => ofNameServer(shown).addresses),
      ...life,
      ...dates,
    ],
  },
  "rrp-transfer": { requested: [], approved: [], rejected: [], cancelled: [] },
};

/** The same by the id of the answer's row. */
export const answersByRow: ReadonlyMap<RowId, Shape<never>> = new Map(
  Object.entries(answers).flatMap(([flow, byName]) =>
    Object.entries(byName).map(([name, shape]) => [answerRow(flow, name).id, shape as Shape<never>] as const),
  ),
);
