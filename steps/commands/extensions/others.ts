import { namespaces } from "../../../xsd/schemas.ts";
import { raw, type Xml } from "../../../xsd/write.ts";
import { HarnessError } from "../../support/verdicts.ts";

/** What a cell says, unless it says `none`. */
export function said(text: string | undefined): string | undefined {
  return text === "none" ? undefined : text;
}

/** The values of a list; none for `none` or nothing. */
export function listed(text: string | undefined): readonly string[] {
  return said(text)?.split(/,\s*/) ?? [];
}

// Extensions that a command does not take, or takes once only, whatever they say.
const samples: Readonly<Record<string, string>> = {
  "restore request": `<rgp:update xmlns:rgp="${namespaces.rgp}"><rgp:restore op="request"/></rgp:update>`,
  "superuser's": `<superuser:domainDelete xmlns:superuser="${namespaces.superuser}"><superuser:redemptionGracePeriodDays>1</superuser:redemptionGracePeriodDays><superuser:pendingDeleteDays>1</superuser:pendingDeleteDays></superuser:domainDelete>`,
  "fees in 0.6": fees(namespaces.fee06),
  "fees in 0.12": fees(namespaces.fee12),
};

function fees(namespace: string): string {
  return `<fee:create xmlns:fee="${namespace}"><fee:currency>USD</fee:currency><fee:fee>8.00</fee:fee></fee:create>`;
}

/** Extensions by the names that scenarios have for them. */
export function foreign(text: string | undefined): readonly Xml[] {
  return listed(text).map((name) => {
    const sample = samples[name];
    if (sample === undefined)
      throw new HarnessError(`"${name}" is none of the extensions ${Object.keys(samples).join(", ")}`);
    return raw(sample);
  });
}
