import { guard } from "../flow.ts";
import { dsRecordsAreValid, notTooManyDsRecords } from "../guards/ds-records.ts";
import { dsRecordsOf, type Registration } from "./facts.ts";

const hasDsRecords = guard("ds-data-required", ({ command: { dnssec } }: Registration) =>
  dnssec !== undefined && dnssec.dsRecords.length === 0 ? ["keyData"] : [],
);

const leavesSignatureLife = guard("max-sig-life-not-supported", ({ command: { dnssec } }: Registration) =>
  dnssec?.maxSignatureLife === undefined ? [] : [`${dnssec.maxSignatureLife} seconds`],
);

/** The checks of the DNSSEC data, in their order. RFC 5910 section 5.2.1. */
export const dnssecGuards = [
  hasDsRecords,
  leavesSignatureLife,
  notTooManyDsRecords(dsRecordsOf),
  dsRecordsAreValid(dsRecordsOf),
] as const;
