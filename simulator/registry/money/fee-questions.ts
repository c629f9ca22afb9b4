import type { FeeQuestionItem } from "../commands/index.ts";
import type { Tld } from "../objects/index.ts";

/** The commands whose price can be asked for. Only in lower case. */
export const pricedCommands = ["create", "renew", "transfer", "restore", "update"] as const;
export type PricedCommand = (typeof pricedCommands)[number];

/** Why a price that is asked for cannot be told, in the order in which it is looked at. RFC 8748 section 3. */
export const feeQuestionTests = [
  { reason: "bad-period-unit", offends: ({ period }: FeeQuestionItem) => (period?.unit === "m" ? "m" : undefined) },
  {
    reason: "fee-checks-dont-support-phases",
    offends: ({ phase, subphase }: FeeQuestionItem) => phase ?? subphase,
  },
  {
    reason: "currency-unit-mismatch",
    offends: ({ currency }: FeeQuestionItem, tld: Tld) =>
      currency === undefined || currency === tld.currency ? undefined : currency,
  },
  {
    reason: "restores-are-always-for-one-year",
    offends: (item: FeeQuestionItem) => yearsOtherThanOne(item, "restore"),
  },
  {
    reason: "transfers-are-always-for-one-year",
    offends: (item: FeeQuestionItem) => yearsOtherThanOne(item, "transfer"),
  },
  {
    reason: "unknown-fee-command",
    offends: ({ command }: FeeQuestionItem) => (isPriced(command) ? undefined : command || "no command"),
  },
] as const;

/** Whether a word is a command whose price can be asked for. */
export function isPriced(command: string): command is PricedCommand {
  return (pricedCommands as readonly string[]).includes(command);
}

/** For how many years a price is asked: one where nothing is said. */
export function yearsAsked({ period }: FeeQuestionItem): number {
  return period?.value ?? 1;
}

function yearsOtherThanOne(item: FeeQuestionItem, command: PricedCommand): string | undefined {
  return item.command === command && yearsAsked(item) !== 1 ? `${yearsAsked(item)} years` : undefined;
}
