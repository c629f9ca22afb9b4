import Big from "big.js";
import type { Charge, OneTimeCharge } from "../../registry/objects/index.ts";
import type { RegistryView } from "../../registry/projection.ts";

/** What a registrar owes in a currency. */
export interface Totals {
  readonly registrar: string;
  readonly currency: string;
  /** Amounts whose grace period is over. */
  readonly billed: string;
  /** Amounts that a deletion within a grace period would still give back. */
  readonly open: string;
  /** Amounts that were given back. */
  readonly returned: string;
}

/** What was charged once, summed up; charges that depend on a transfer count when it is approved. */
export function totalsOf({ stored, now, domains }: RegistryView): readonly Totals[] {
  const sums = new Map<string, { registrar: string; currency: string; billed: Big; open: Big; returned: Big }>();
  const sumOf = ({ registrar, currency }: OneTimeCharge) => {
    const key = `${registrar} ${currency}`;
    const sum = sums.get(key) ?? { registrar, currency, billed: new Big(0), open: new Big(0), returned: new Big(0) };
    sums.set(key, sum);
    return sum;
  };
  const cancelled = new Set<number>();
  for (const [, charge] of stored.charges.entries()) if (charge.kind === "cancellation") cancelled.add(charge.charge);
  for (const [key, charge] of stored.charges.entries()) {
    if (charge.kind !== "one-time" || isSpeculative(charge)) continue;
    const sum = sumOf(charge);
    if (cancelled.has(key)) sum.returned = sum.returned.plus(charge.amount);
    else if (charge.billed <= now) sum.billed = sum.billed.plus(charge.amount);
    else sum.open = sum.open.plus(charge.amount);
  }
  return [...sums.values()].map(({ billed, open, returned, ...of }) => ({
    ...of,
    billed: billed.toFixed(2),
    open: open.toFixed(2),
    returned: returned.toFixed(2),
  }));

  function isSpeculative({ key, domain }: Charge): boolean {
    const { transfer } = domains.get(domain) ?? {};
    return transfer?.status === "pending" && transfer.speculativeCharges.includes(key);
  }
}
