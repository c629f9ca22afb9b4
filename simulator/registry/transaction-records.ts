import type { HistoryEntry, Tld, TransactionRecord } from "./objects/index.ts";
import type { Registry } from "./registry.ts";
import type { Instant } from "./time.ts";

// What the monthly report of a registrar's transactions counts, by the names of its columns.

const years = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const added = years.map((count) => `net-adds-${count}-yr`);
const renewed = years.map((count) => `net-renews-${count}-yr`);

/** Columns of the report. Years go up to ten. */
export const columns = {
  added: (count: number) => added[count] ?? "",
  renewed: (count: number) => renewed[count] ?? "",
  deletedInGrace: "deleted-domains-grace",
  deletedLater: "deleted-domains-nograce",
  restored: "restored-domains",
  transferred: "transfer-successful",
  transferRefused: "transfer-nacked",
} as const;

/** One more in a column, at the instant at which it can no longer be taken back. */
export function counted(tld: Tld, field: string, reported: Instant): TransactionRecord {
  return { tld: tld.name, field, amount: 1, reported };
}

/**
 * Takes back what the latest entry of a domain's history counted in matching columns and has not reported yet, if there is
 * such an entry since an instant.
 */
export function takenBack(
  registry: Registry,
  { repositoryId, fields, since, now }: { repositoryId: string; fields: RegExp; since: Instant; now: Instant },
): readonly TransactionRecord[] {
  const matching = ({ records }: HistoryEntry) =>
    records.filter(({ field, amount, reported }) => fields.test(field) && amount > 0 && reported > now);
  const entries = [...registry.historyByObject.find(repositoryId)]
    .flatMap((key) => registry.history.get(key) ?? [])
    .filter((entry) => entry.at >= since && matching(entry).length > 0)
    .sort((one, other) => other.key - one.key);
  const [latest] = entries;
  return latest === undefined ? [] : matching(latest).map((record) => ({ ...record, amount: -record.amount }));
}
