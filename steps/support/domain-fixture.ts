import { type DsRecordSaid, dsRecordsSaid } from "../commands/extensions/dnssec.ts";
import { distanceOf } from "./distance.ts";
import type { Changes } from "./object-command.ts";
import { HarnessError } from "./verdicts.ts";

/** What a scenario may say of a domain that somebody holds. Times are `5 days ago`, `in 2 years`, or ISO 8601. */
export const domainKeys = [
  "name servers",
  "statuses",
  "registrant",
  "admin",
  "tech",
  "billing",
  "password",
  "ds records",
  "created",
  "created by",
  "updated",
  "updated by",
  "expires",
  "transferred",
  "grace periods",
  "deletion requested",
  "redemption ends",
  "gone",
  "deleted",
  "transfer requested by",
  "transfer requested",
  "transfer years",
  "renewal price",
  "not renewed after",
  "package",
] as const;

type Said = Changes;

/** A domain as the control port takes it. */
export function domainFixture(name: string, sponsor: string, said: Said): Readonly<Record<string, unknown>> {
  const [deletion, gaining] = [timeIn(said, "deletion requested"), said.get("transfer requested by")];
  const price = said.get("renewal price");
  return {
    name,
    sponsor,
    nameservers: listIn(said, "name servers"),
    statuses: listIn(said, "statuses"),
    registrant: said.get("registrant"),
    contacts: { admin: listIn(said, "admin"), tech: listIn(said, "tech"), billing: listIn(said, "billing") },
    authInfo: said.get("password"),
    dsRecords: dsRecordsSaid(said.get("ds records")).map(dsRecord),
    created: timeIn(said, "created"),
    createdBy: said.get("created by"),
    updated: timeIn(said, "updated"),
    updatedBy: said.get("updated by"),
    expires: timeIn(said, "expires"),
    transferred: timeIn(said, "transferred"),
    ...(said.has("grace periods") && { gracePeriods: listIn(said, "grace periods").map(gracePeriod) }),
    deleted: timeIn(said, "deleted"),
    autoRenewalEnd: timeIn(said, "not renewed after"),
    packageToken: said.get("package"),
    ...(deletion !== undefined && {
      pendingDeletion: {
        requested: deletion,
        redemptionEnd: timeIn(said, "redemption ends"),
        end: timeIn(said, "gone"),
      },
    }),
    ...(gaining !== undefined && {
      transfer: {
        requestedBy: gaining,
        requested: timeIn(said, "transfer requested"),
        period: said.has("transfer years") ? Number(said.get("transfer years")) : undefined,
      },
    }),
    ...(price !== undefined && { renewalPrice: renewalPrice(price) }),
  };
}

function timeIn(said: Said, key: string): string | undefined {
  const text = said.get(key);
  return text === undefined ? undefined : distanceOf(text);
}

function listIn(said: Said, key: string): readonly string[] {
  const text = said.get(key);
  return text === undefined || text === "none" ? [] : text.split(/,\s*/);
}

/** `renew for 3 days`, `renew of 2 years for 3 days`, `renew at 12.00 for 3 days`: what is still open, and how long. */
function gracePeriod(text: string): Readonly<Record<string, unknown>> {
  const found = /^(add|renew|auto-renew|transfer)(?: of (\d+) years?)?(?: at ([\d.]+))? for (\d+ \w+)$/.exec(text);
  if (found === null) throw new HarnessError(`"${text}" is no grace period such as "renew of 2 years for 3 days"`);
  const [, kind, years, amount, length] = found;
  return { kind, end: distanceOf(`in ${length}`), years: years === undefined ? undefined : Number(years), amount };
}

function dsRecord([keyTag, algorithm, digestType, digest]: DsRecordSaid): Readonly<Record<string, unknown>> {
  return { keyTag: Number(keyTag), algorithm: Number(algorithm), digestType: Number(digestType), digest };
}

function renewalPrice(text: string): Readonly<Record<string, unknown>> {
  return /^\d/.test(text) ? { behaviour: "specified", amount: text } : { behaviour: text };
}
