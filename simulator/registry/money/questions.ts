import type { FeeQuestionItem } from "../commands/index.ts";
import type { DomainName } from "../domain-names.ts";
import { guardsOf, type MatterTest } from "../matter-tests.ts";
import type { Request } from "../request.ts";

/** The price of one command for one name. */
export interface Question {
  readonly item: FeeQuestionItem;
  /** The currency that is asked for, if any is. */
  readonly currency?: string;
  readonly name: DomainName;
}

/** One reason to refuse a question. */
export type QuestionTest<R extends string> = MatterTest<R, Question>;

/** Makes a test of questions for prices. */
export function questionTest<const R extends string>(
  reason: R,
  fails: QuestionTest<R>["fails"],
  excludes: readonly string[] = [],
): QuestionTest<R> {
  return { reason, fails, excludes };
}

/** The commands that have a price. */
export const pricedCommands = ["create", "renew", "transfer", "restore", "update"] as const;
export type PricedCommand = (typeof pricedCommands)[number];

/** The command that a question is about, where it has a price. */
export function pricedCommand({ command }: FeeQuestionItem): PricedCommand | undefined {
  return pricedCommands.find((known) => known === command);
}

/** What is wrong with a question for a price, in the order in which it is asked. RFC 8748 section 5.1.1. */
export const questionTests = [
  questionTest("bad-period-unit", ({ item }) => item.period?.unit === "m"),
  questionTest("fee-checks-dont-support-phases", ({ item }) => item.phase !== undefined || item.subphase !== undefined),
  questionTest(
    "currency-unit-mismatch",
    ({ currency, name }) => currency !== undefined && currency !== name.tld?.currency,
  ),
  // One command cannot be two.
  questionTest("restores-are-always-for-one-year", ({ item }) => item.command === "restore" && yearsOf(item) !== 1, [
    "transfers-are-always-for-one-year",
  ]),
  questionTest("transfers-are-always-for-one-year", ({ item }) => item.command === "transfer" && yearsOf(item) !== 1, [
    "unknown-fee-command",
  ]),
  // A discount is one of a registration.
  questionTest("unknown-fee-command", ({ item }) => pricedCommand(item) === undefined, [
    "allocation-token-invalid-for-premium-name",
  ]),
] as const;

/** How many years a question is about: one where it does not say. */
export function yearsOf({ period }: FeeQuestionItem): number {
  return period?.value ?? 1;
}

/** Guards that put a command's questions to tests. */
export function guardsOfQuestions<Q extends Request, const T extends readonly QuestionTest<string>[]>(
  tests: T,
  questions: (request: Q) => readonly Question[],
) {
  return guardsOf(tests, questions, ({ item, name }) => `${item.command} ${name.name}`.trim());
}
