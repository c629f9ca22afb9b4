import { namespaces } from "../../../../xsd/schemas.ts";
import type { Unavailable } from "../../../registry/availability.ts";
import type { CheckedName } from "../../../registry/flows/domain/check.ts";
import type { ClaimedName } from "../../../registry/flows/domain/claims-check.ts";
import type { PriceAnswers } from "../../../registry/money/answers.ts";
import { each, group, leaf, text, wording } from "../../shape.ts";
import type { AnswerShapes } from "../answer.ts";
import { priceData } from "./prices.ts";

interface Checked {
  readonly checked: readonly CheckedName[];
  readonly prices?: PriceAnswers;
}

/** Which names are free, and what they cost. RFC 5731 section 3.1.1. */
export const domainChecked: AnswerShapes<Checked> = {
  data: [
    group(
      "domain:chkData",
      [
        each("domain:cd", ({ checked }: Checked) => checked, [
          leaf(
            "domain:name",
            (one: CheckedName) => one,
            ({ name }) => name,
            { avail: ({ unavailable }) => unavailable === undefined },
          ),
          wording("domain:reason", ({ unavailable }) => unavailable && reason(unavailable)),
        ]),
      ],
      { "xmlns:domain": () => namespaces.domain },
    ),
  ],
  extension: priceData(({ prices }) => prices),
};

/** Which names touch a trademark claim. RFC 8334 section 3.1.1. */
export const claimsChecked: AnswerShapes<{ readonly claimed: readonly ClaimedName[] }> = {
  extension: [
    group(
      "launch:chkData",
      [
        text("launch:phase", () => "claims"),
        each("launch:cd", ({ claimed }: { readonly claimed: readonly ClaimedName[] }) => claimed, [
          leaf(
            "launch:name",
            (one: ClaimedName) => one,
            ({ name }) => name,
            { exists: ({ key }) => key !== undefined },
          ),
          text("launch:claimKey", ({ key }) => key),
        ]),
      ],
      { "xmlns:launch": () => namespaces.launch },
    ),
  ],
};

const reservations = {
  "allowed-in-sunrise": "Reserved",
  "specific-use": "Reserved; needs a token",
  "anchor-tenant": "Reserved; needs a token",
  "name-collision": "Cannot be delegated",
  "fully-blocked": "Reserved",
} as const;

const tokenProblems = {
  "invalid-allocation-token": "The token is not known",
  "already-redeemed-allocation-token": "The token is used up",
  "allocation-token-not-valid-for-registrar": "The token is for others",
  "allocation-token-not-valid-for-tld": "The token is for another TLD",
  "allocation-token-not-valid-for-domain": "The token is for another name",
  "allocation-token-not-in-promotion": "The promotion does not run",
} as const;

/** RFC 5730 allows 1 to 32 characters. */
function reason(unavailable: Unavailable): string {
  if (unavailable.because === "in-use") return "In use";
  return unavailable.because === "reserved" ? reservations[unavailable.kind] : tokenProblems[unavailable.failure];
}
