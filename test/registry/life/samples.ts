import type { Domain, DomainTransfer, Registrar, Tld } from "../../../simulator/registry/objects/index.ts";
import { Registry } from "../../../simulator/registry/registry.ts";
import { endOfTime, instantOf } from "../../../simulator/registry/time.ts";

/** Midnight, UTC, of a date. */
export function day(date: string): number {
  return instantOf(`${date}T00:00:00Z`);
}

/** Milliseconds of a number of days. */
export function days(count: number): number {
  return count * 86_400_000;
}

const always = Number.NEGATIVE_INFINITY;

export const tld: Tld = {
  name: "example",
  type: "real",
  repositoryIdSuffix: "EXAMPLE",
  phases: [{ from: always, value: "general-availability" }],
  currency: "USD",
  createPrice: "13.00",
  renewPrice: [{ from: always, value: "11.00" }],
  restorePrice: "17.00",
  serverStatusPrice: "20.00",
  registryLockPrice: "0.00",
  earlyAccessFee: [{ from: always, value: "0.00" }],
  extraFees: [],
  premiumList: {},
  reservedLabels: {},
  claimedLabels: {},
  claimsPeriodEnd: always,
  allowedRegistrants: [],
  allowedNameservers: [],
  defaultTokens: [],
  addGracePeriod: "P5D",
  anchorTenantAddGracePeriod: "P30D",
  renewGracePeriod: "P5D",
  transferGracePeriod: "P5D",
  autoRenewGracePeriod: "P45D",
  redemptionPeriod: "P30D",
  pendingDeletePeriod: "P5D",
  transferPeriod: "P5D",
  idnTables: [],
};

/** A domain of registrar `losing`, registered in 2003 until 2005, in no grace period. */
export function domain(differences: Partial<Domain> = {}): Domain {
  return {
    name: "name.example",
    tld: "example",
    repositoryId: "1-EXAMPLE",
    statuses: [],
    contacts: [],
    nameservers: [],
    dsRecords: [],
    sponsor: "losing",
    createdBy: "losing",
    created: day("2003-06-01"),
    expires: day("2005-06-01"),
    deleted: endOfTime,
    gracePeriods: [],
    renewalPrice: { behaviour: "default" },
    recurringCharge: 11,
    autoRenewalMessage: 12,
    ...differences,
  };
}

/** A transfer from `losing` to `gaining` that approves itself at an instant. */
export function transfer(acts: number, differences: Partial<DomainTransfer> = {}): DomainTransfer {
  return {
    status: "pending",
    requestedBy: "gaining",
    requested: acts - days(5),
    actsBy: "losing",
    acts,
    request: { client: "ask", server: "1" },
    speculativeMessages: [31, 32],
    speculativeCharges: [33],
    period: 1,
    gaining: { recurringCharge: 21, autoRenewalMessage: 22, charge: 23 },
    ...differences,
  };
}

/** A registry with the one TLD and these domains. */
export function registryOf(...domains: readonly Domain[]): Registry {
  return new Registry({
    tlds: new Map([[tld.name, tld]]),
    registrars: new Map<string, Registrar>(),
    domains: new Map(domains.map((held) => [held.name, held])),
  });
}
