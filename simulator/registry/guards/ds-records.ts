import { invalidDsRecords, tooManyDsRecords } from "../ds-records.ts";
import { guard } from "../flow.ts";
import type { DsRecord } from "../objects/index.ts";
import type { Request } from "../request.ts";

/** There are no more different records than a domain may have. */
export function notTooManyDsRecords<Q extends Request>(records: (request: Q) => readonly DsRecord[]) {
  return guard("too-many-ds-records", (request: Q) => tooManyDsRecords(records(request)));
}

/** Each record has a known algorithm, a known digest type, and a digest as long as its type says. RFC 5910 section 3.1. */
export function dsRecordsAreValid<Q extends Request>(records: (request: Q) => readonly DsRecord[]) {
  return guard("invalid-ds-record", (request: Q) => invalidDsRecords(records(request)));
}
