import type { FeeAcknowledgement } from "../commands/index.ts";
import { guard } from "../flow.ts";
import { derived, type Request } from "../request.ts";
import { areSame, scaleOf, total, writtenDecimals } from "./amounts.ts";
import { describedKinds } from "./descriptions.ts";
import { amountOf, type FeeKind, hasPremiumFee, type Quote, totalOf } from "./quote.ts";

/** A request whose command may name the fees that the client agrees to. */
type Paying = Request & { readonly command: { readonly fees?: FeeAcknowledgement } };

/**
 * The guards of fees, in the groups in which flows take them, each group in the order in which it answers. `expected`
 * gives what the command costs; where it gives nothing, there is nothing to agree to and every guard holds.
 *
 * 1. `premium` (not for updates), `earlyAccess` (create only), `charged` (updates only): fees have to be named.
 * 2. `named`: what is named is sound. 3. `described`: which fee is meant is clear (create and restore). 4. `match`.
 */
export function feeGuards<Q extends Paying>(expected: (request: Q) => Quote | undefined) {
  const quoteOf = derived(expected);
  const unnamed = (request: Q, isDue: (quote: Quote) => boolean, what: string) => {
    const quote = quoteOf(request);
    return quote !== undefined && request.command.fees === undefined && isDue(quote) ? [what] : [];
  };
  const named = <T>(request: Q, check: (fees: FeeAcknowledgement, quote: Quote) => readonly T[]) => {
    const quote = quoteOf(request);
    const { fees } = request.command;
    return quote === undefined || fees === undefined ? [] : check(fees, quote);
  };
  // What is asked of fees that are named is not asked of those that are not.
  const onlyNamed = ["unsupported-fee-attribute", "currency-value-scale", "currency-unit-mismatch"];
  // A description that fits no kind does not fit several; the first fee whose description fails is the one refused.
  const unclear = derived((request: Q) => {
    const [first] = named(request, (fees, quote) => (kindsOf(quote).length > 1 ? unclearFees(fees) : []));
    return first;
  });
  return {
    premium: [
      guard(
        "fees-required-for-premium-name",
        (request: Q) => unnamed(request, hasPremiumFee, "premium name"),
        onlyNamed,
      ),
    ],
    earlyAccess: [
      guard(
        "fees-required-during-early-access-program",
        (request: Q) => unnamed(request, ({ fees }) => fees.some(isEarlyAccess), "early access"),
        onlyNamed,
      ),
    ],
    charged: [
      guard(
        "fees-required-for-non-free-operation",
        (request: Q) => unnamed(request, mustBeNamed, "the command is charged"),
        onlyNamed,
      ),
    ],
    named: [
      guard("unsupported-fee-attribute", (request: Q) => named(request, unsupportedAttributes)),
      guard("currency-value-scale", (request: Q) => named(request, badScale)),
      guard("currency-unit-mismatch", (request: Q) =>
        named(request, ({ currency }, quote) =>
          currency === undefined || currency === quote.currency ? [] : [currency],
        ),
      ),
    ],
    described: [
      guard(
        "fee-description-parse",
        (request: Q) => (unclear(request)?.kinds.length === 0 ? [unclear(request)?.description ?? ""] : []),
        ["fee-description-multiple-matches"],
      ),
      guard("fee-description-multiple-matches", (request: Q) =>
        (unclear(request)?.kinds.length ?? 0) > 1 ? [unclear(request)?.description ?? ""] : [],
      ),
    ],
    match: [guard("fees-mismatch", (request: Q) => named(request, mismatches))],
  } as const;
}

function isEarlyAccess({ kind }: { readonly kind: FeeKind }): boolean {
  return kind === "early-access";
}

function mustBeNamed(quote: Quote): boolean {
  return !totalOf(quote).eq("0") && quote.fees.some((fee) => fee.mustBeNamed);
}

function unsupportedAttributes({ fees, credits }: FeeAcknowledgement): readonly string[] {
  return [...fees, ...credits].flatMap(({ refundable, gracePeriod, applied }) => [
    ...(refundable === false ? ["refundable"] : []),
    ...(gracePeriod !== undefined && /[1-9]/.test(gracePeriod) ? ["grace-period"] : []),
    ...(applied === "delayed" ? ["applied"] : []),
  ]);
}

function badScale({ currency, fees, credits }: FeeAcknowledgement, quote: Quote): readonly string[] {
  const allowed = scaleOf(currency ?? quote.currency);
  return [...fees, ...credits].map(({ amount }) => amount).filter((amount) => writtenDecimals(amount) > allowed);
}

function kindsOf({ fees }: Quote): readonly FeeKind[] {
  return [...new Set(fees.map(({ kind }) => kind))];
}

function unclearFees({ fees }: FeeAcknowledgement) {
  return fees
    .map(({ description }) => ({ description, kinds: describedKinds(description) }))
    .filter(({ kinds }) => kinds.length !== 1);
}

/** Where several kinds are due, each has to come to what it should; and everything together always has to. */
function mismatches({ fees, credits }: FeeAcknowledgement, quote: Quote): readonly string[] {
  const kinds = kindsOf(quote);
  const wrong = (kinds.length > 1 ? kinds : []).filter((kind) => {
    const meant = fees.filter(({ description }) => describedKinds(description)[0] === kind);
    return meant.length === 0 || !total(meant.map(({ amount }) => amount)).eq(amountOf(quote, kind));
  });
  const all = total([...fees, ...credits].map(({ amount }) => amount));
  return areSame(all, totalOf(quote)) ? wrong : [...wrong, `${all.toFixed()} instead of ${totalOf(quote).toFixed()}`];
}
