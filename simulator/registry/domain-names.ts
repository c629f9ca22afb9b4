import type { Tld } from "./objects/index.ts";
import type { Table } from "./table.ts";

/** A domain name as a command gives it, taken apart. */
export interface DomainName {
  readonly name: string;
  readonly labels: readonly string[];
  /** The first label: what prices, reservations and claims go by. */
  readonly label: string;
  /** The top-level domain that it lies below: the longest one that fits. */
  readonly tld?: Tld;
}

/** Takes a name apart and finds its top-level domain; the name itself does not count as one. */
export function domainName(name: string, tlds: Table<string, Tld>): DomainName {
  const labels = name.split(".");
  const [label = ""] = labels;
  for (let above = 1; above < labels.length; above++) {
    const tld = tlds.get(labels.slice(above).join("."));
    if (tld !== undefined) return { name, labels, label, tld };
  }
  return { name, labels, label };
}

/** How many labels a top-level domain has. */
export function depth({ name }: Tld): number {
  return name.split(".").length;
}
