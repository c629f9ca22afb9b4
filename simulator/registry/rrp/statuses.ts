import type { Domain } from "../objects/index.ts";

/** What a domain may be in RRP, as answers write it. RFC 2832 section 6. */
export const rrpStatuses = [
  "ACTIVE",
  "REGISTRY-LOCK",
  "REGISTRY-HOLD",
  "REGISTRAR-LOCK",
  "REGISTRAR-HOLD",
  "REGISTRY-DELETE-NOTIFY",
] as const;

export type RrpStatus = (typeof rrpStatuses)[number];

type Kept = Exclude<RrpStatus, "ACTIVE" | "REGISTRY-DELETE-NOTIFY">;

/** The statuses that the registry keeps for each: it has all of them where it has the one of RRP. */
const counterparts: Readonly<Record<Kept, readonly string[]>> = {
  "REGISTRY-LOCK": ["serverUpdateProhibited", "serverDeleteProhibited", "serverTransferProhibited"],
  "REGISTRY-HOLD": ["serverHold"],
  "REGISTRAR-LOCK": ["clientUpdateProhibited", "clientDeleteProhibited", "clientTransferProhibited"],
  "REGISTRAR-HOLD": ["clientHold"],
};

/** Those that a registrar sets and removes. */
export const registrarStatuses: readonly RrpStatus[] = ["REGISTRAR-LOCK", "REGISTRAR-HOLD"];

/** The statuses that the registry keeps for one of RRP; none for those that it derives. */
export function keptFor(status: RrpStatus): readonly string[] {
  return counterparts[status as Kept] ?? [];
}

/** What a domain is in RRP. It is active only where it is nothing else. RFC 2832 section 6.1. */
export function rrpStatusesOf({ statuses }: Pick<Domain, "statuses">): readonly RrpStatus[] {
  const isKept = (kept: Kept) =>
    counterparts[kept].every((status) => statuses.includes(status)) ||
    // What is about to be deleted is out of the zone, and nobody but the registry can change that.
    (kept === "REGISTRY-HOLD" && statuses.includes("pendingDelete"));
  const found = (Object.keys(counterparts) as Kept[]).filter(isKept);
  return found.length > 0 ? found : ["ACTIVE"];
}

const registryHolds = ["serverHold", "pendingDelete"];

/** Statuses that put a domain on hold: by the registry, and by the registrar. */
export const holds = { registry: registryHolds, registrar: ["clientHold"] } as const;

/** What a lock forbids. */
export type Locked = "Update" | "Delete" | "Transfer";

/** The statuses of a domain that forbid something: the registry's and the registrar's. */
export function locksOf({ statuses }: Pick<Domain, "statuses">, what: Locked) {
  const has = (status: string) => statuses.filter((one) => one === status);
  return { registry: has(`server${what}Prohibited`), registrar: has(`client${what}Prohibited`) };
}

/** The statuses that put a domain on hold. */
export function holdsOf({ statuses }: Pick<Domain, "statuses">) {
  const among = (known: readonly string[]) => statuses.filter((status) => known.includes(status));
  return { registry: among(holds.registry), registrar: among(holds.registrar) };
}
