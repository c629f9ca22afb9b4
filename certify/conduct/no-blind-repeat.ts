import { type Deed, haveSameObject, haveSameStart } from "../traffic/deed.ts";
import type { Exchange } from "../traffic/record.ts";
import { type Breach, type Rule, shownBy } from "./rule.ts";

/** What does something else, or something more, when it is said twice. A renewal may name the date that it renews from. */
const notIdempotent: readonly Deed["what"][] = [
  "domain-create",
  "domain-delete",
  "domain-renew",
  "domain-restore-request",
  "domain-transfer-request",
  "contact-create",
  "contact-delete",
  "contact-transfer-request",
  "host-create",
  "host-delete",
];

/** After an unclear outcome the client looks before it repeats. */
export const noBlindRepeat: Rule = {
  id: "no-blind-repeat",
  title: "After an unclear outcome, looks before it repeats",
  spec: { epp: "rfc5730#2", rrp: "rfc2832#1, rfc2832#4.3.7" },
  why: "The first try may have been carried out: who repeats it blindly may pay twice, or take a refusal for a loss.",
  applies: ({ exchanges }) => exchanges.some((exchange) => exchange.isUnclear && isRisky(exchange)),
  breaches: ({ exchanges }) =>
    exchanges.flatMap((unclear, index): Breach[] => {
      if (!unclear.isUnclear || !isRisky(unclear)) return [];
      const next = exchanges
        .slice(index + 1)
        .find((exchange) => isLook(exchange, unclear) || isRepeat(exchange, unclear));
      return next !== undefined && isRepeat(next, unclear)
        ? [shownBy(next, `It repeated ${next.title} without asking what had become of the first try`)]
        : [];
    }),
};

function isRisky({ deed }: Exchange): boolean {
  return deed !== undefined && notIdempotent.includes(deed.what) && deed.isSafe !== true;
}

/** An info, a check or a transfer query about the same object, with an answer that tells something. */
function isLook({ deed, isTelling }: Exchange, unclear: Exchange): boolean {
  const looks = deed !== undefined && /-(info|check|transfer-query)$/.test(deed.what);
  return looks && isTelling && haveSameObject(deed, unclear.deed);
}

function isRepeat({ deed }: Exchange, { deed: first }: Exchange): boolean {
  return deed?.what === first?.what && haveSameObject(deed, first) && !haveSameStart(deed, first);
}
