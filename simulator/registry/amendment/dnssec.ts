import { guard } from "../flow.ts";
import type { Amendment } from "./facts.ts";

/** Nothing is done any faster than usual. RFC 5910 section 5.2.5. */
export const isNotUrgent = guard("urgent-attribute-not-supported", ({ command: { dnssec } }: Amendment) =>
  dnssec?.urgent === true ? ["urgent"] : [],
);

/** The registry decides for itself how long signatures live. RFC 5910 section 5.2.5. */
export const leavesSignatureLife = guard("max-sig-life-change-not-supported", ({ command: { dnssec } }: Amendment) =>
  dnssec?.change !== undefined || dnssec?.add?.maxSignatureLife !== undefined ? ["maxSigLife"] : [],
);

/** Something is added or removed. */
export const changesRecords = guard(
  "empty-sec-dns-update",
  ({ command: { dnssec } }: Amendment) =>
    dnssec !== undefined && dnssec.add === undefined && dnssec.remove === undefined ? ["secDNS:update"] : [],
  // Where nothing is removed, nothing is said of removing all.
  ["sec-dns-all-usage"],
);

/** Who names the removal of all records wants it. */
export const removesAllOrSaysNothing = guard("sec-dns-all-usage", ({ command: { dnssec } }: Amendment) =>
  dnssec?.removeAll === false ? ["all"] : [],
);

/** Keys cannot stand for themselves: the registry keeps DS records only. RFC 5910 section 4. */
export const givesDsRecords = guard("ds-data-required", ({ command: { dnssec } }: Amendment) =>
  [dnssec?.add, dnssec?.remove].some((data) => (data?.keys.length ?? 0) > 0) ? ["keyData"] : [],
);
