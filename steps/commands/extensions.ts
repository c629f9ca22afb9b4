import { namespaces, type Prefix } from "../../xsd/schemas.ts";
import { raw, type Xml } from "../../xsd/write.ts";
import { HarnessError } from "../support/verdicts.ts";

// Extensions as such, for scenarios that are about a command carrying one, whatever it says.

const samples: Readonly<Record<string, Xml>> = {
  "fee-0.6": inside("fee06", "create", "<fee:currency>USD</fee:currency><fee:fee>1.00</fee:fee>"),
  "fee-0.11": inside("fee11", "create", "<fee:currency>USD</fee:currency><fee:fee>1.00</fee:fee>"),
  "fee-0.12": inside("fee12", "create", "<fee:currency>USD</fee:currency><fee:fee>1.00</fee:fee>"),
  "rgp-1.0": inside("rgp", "update", '<rgp:restore op="request"/>'),
  "allocationToken-1.0": inside("allocationToken", "allocationToken", "token"),
  "metadata-1.0": inside(
    "metadata",
    "metadata",
    "<metadata:reason>asked for by telephone</metadata:reason>" +
      "<metadata:requestedByRegistrar>true</metadata:requestedByRegistrar>",
  ),
  "superuser-1.0": inside(
    "superuser",
    "domainDelete",
    "<superuser:redemptionGracePeriodDays>0</superuser:redemptionGracePeriodDays>" +
      "<superuser:pendingDeleteDays>0</superuser:pendingDeleteDays>",
  ),
  unknown: raw('<x:anything xmlns:x="urn:example:params:xml:ns:nothing-1.0"/>'),
};

/** A sample of each extension in a list of short names, in this order; none for `none` or nothing. */
export function sampleExtensions(list: string | undefined): readonly Xml[] {
  if (list === undefined || list === "none") return [];
  return list.split(/,\s*/).map((name) => {
    const sample = samples[name];
    if (sample === undefined)
      throw new HarnessError(`there is no sample of "${name}"; there are ${Object.keys(samples).join(", ")}`);
    return sample;
  });
}

function inside(service: Prefix, element: string, content: string): Xml {
  const prefix = service.replace(/\d+$/, "");
  return raw(`<${prefix}:${element} xmlns:${prefix}="${namespaces[service]}">${content}</${prefix}:${element}>`);
}
