import type { Choice } from "../choose.ts";
import { decodeDomainCheck, decodeDomainClaimsCheck } from "./check.ts";
import { decodeDomainCreate } from "./create.ts";
import { unknownCurrencyIn } from "./fees.ts";

/** How the commands about domains are read, by flow. */
export const domainDecoders = {
  "domain-check": decodeDomainCheck,
  "domain-claims-check": decodeDomainClaimsCheck,
  "domain-create": decodeDomainCreate,
};

const currencyIsKnown = { "unknown-currency": ({ extensions }: Choice) => unknownCurrencyIn(extensions) };

/** What is asked of the commands about domains while they are read. */
export const domainChecks = {
  "domain-check": currencyIsKnown,
  "domain-claims-check": {},
  "domain-create": currencyIsKnown,
};
