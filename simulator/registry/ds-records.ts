import type { DsRecord } from "./objects/index.ts";

/** How many different records a domain may have. */
export const maxDsRecords = 8;

const algorithms: ReadonlySet<number> = new Set([0, 1, 2, 3, 5, 6, 7, 8, 10, 12, 13, 14, 15, 16, 252, 253, 254]);

/** Octets of a digest by its type: SHA-1, SHA-256, SHA-384. GOST, type 3, is not taken. */
const digestLengths: ReadonlyMap<number, number> = new Map([
  [1, 20],
  [2, 32],
  [4, 48],
]);

/** The same records, each once. Digests are compared without regard to case and kept in upper case. */
export function distinctDsRecords(records: readonly DsRecord[]): readonly DsRecord[] {
  const known = new Map<string, DsRecord>();
  for (const record of records) {
    const kept = { ...record, digest: record.digest.toUpperCase() };
    const key = dsText(kept);
    if (!known.has(key)) known.set(key, kept);
  }
  return [...known.values()];
}

/** A record as zone files write it, RFC 4034 section 5.3: `12345 3 1 49FD…`. */
export function dsText({ keyTag, algorithm, digestType, digest }: DsRecord): string {
  return `${keyTag} ${algorithm} ${digestType} ${digest}`;
}

/** The records beyond what a domain may have. */
export function tooManyDsRecords(records: readonly DsRecord[]): readonly string[] {
  return distinctDsRecords(records).slice(maxDsRecords).map(dsText);
}

/** The records with an unknown algorithm; where there is none, those with an unknown digest type, then length. */
export function invalidDsRecords(records: readonly DsRecord[]): readonly string[] {
  const faults = [
    ({ algorithm }: DsRecord) => !algorithms.has(algorithm),
    ({ digestType }: DsRecord) => !digestLengths.has(digestType),
    ({ digestType, digest }: DsRecord) => digest.length !== (digestLengths.get(digestType) ?? 0) * 2,
  ];
  for (const isFaulty of faults) {
    const offenders = records.filter(isFaulty);
    if (offenders.length > 0) return offenders.map(dsText);
  }
  return [];
}
