import { accessTests, delegationTest } from "../../access.ts";
import { type Unavailable, unavailability } from "../../availability.ts";
import type { DomainCheck } from "../../commands/index.ts";
import { type DomainName, domainName } from "../../domain-names.ts";
import { done, flow } from "../../flow.ts";
import { notTooMany } from "../../guards/index.ts";
import { type PriceAnswers, priceAnswer } from "../../money/answers.ts";
import { spoilsDiscount } from "../../money/discount.ts";
import { guardsOfQuestions, type Question, questionTest, questionTests } from "../../money/questions.ts";
import { guardsOfNames, idnTest, nameTests } from "../../name-tests.ts";
import type { Token } from "../../objects/index.ts";
import { actor, derived, type Request } from "../../request.ts";
import { isAnchorTenant } from "../../reserved-use.ts";
import { surroundings } from "../../surroundings.ts";
import { findToken, isRedeemed } from "../../tokens.ts";

type Asking = Request<DomainCheck>;

/** What is said of one name. */
export interface CheckedName {
  readonly name: string;
  /** Absent where the name can be registered. */
  readonly unavailable?: Unavailable;
}

const namesOf = ({ command }: Asking) => command.names;

const taken = [
  "fee-0.6:check",
  "fee-0.11:check",
  "fee-0.12:check",
  "fee-1.0:check",
  "launch-1.0:check",
  "allocationToken-1.0:allocationToken",
] as const;

/** The names, each once, taken apart. */
const parsed = derived(({ command, registry }: Asking): readonly DomainName[] =>
  [...new Set(command.names)].map((name) => domainName(name, registry.tlds)),
);

/** The token that came along, and what is wrong with it whatever the name. Only a sound one changes prices. */
const given = derived(({ command, registry }: Asking) => {
  if (command.token === undefined) return {};
  const token = findToken(registry, command.token);
  if (token === undefined) return { problem: "invalid-allocation-token" as const };
  return isRedeemed(token) ? { problem: "already-redeemed-allocation-token" as const } : { token };
});

/** Item by item, and name by name within an item. Version 0.6 names the name in the item. */
const questions = derived((request: Asking): readonly Question[] => {
  const { fees, names } = request.command;
  const { tlds } = request.registry;
  return (fees?.items ?? []).flatMap((item) => {
    // All amounts of the later versions are in one currency, told or not.
    const one = fees?.version === "0.6" || fees?.version === "0.11" ? undefined : domainName(names[0] ?? "", tlds).tld;
    const currency = item.currency ?? fees?.currency ?? one?.currency;
    const asked = item.name === undefined ? parsed(request) : [domainName(item.name, tlds)];
    return asked.map((name) => ({ item, name, ...(currency !== undefined && { currency }) }));
  });
});

const nameIsChecked = questionTest("only-checked-names-can-be-fee-checked", ({ name }, { command }) =>
  command.flow === "domain-check" ? !command.names.includes(name.name) : false,
);

const discountHolds = questionTest("allocation-token-invalid-for-premium-name", ({ item, name }, request) => {
  const { token } = given(request as Asking);
  if (item.command !== "create" || token === undefined || name.tld === undefined) return false;
  const wanted = { name: name.name, label: name.label, tld: name.tld, token };
  return spoilsDiscount({ ...wanted, isAnchorTenant: isAnchorTenant(wanted) });
});

function check(request: Asking) {
  const { command, registry, now } = request;
  const { token, problem } = given(request);
  const asker = { registrar: actor(request), registry, ...(problem && { tokenProblem: problem }) };
  const found = new Map(parsed(request).map((name) => [name.name, judge(name, asker, token)]));
  const checked = command.names.map((name): CheckedName => ({ name, ...found.get(name) }));
  const answers = questions(request).map((question) => {
    const domain = registry.domains.get(question.name.name);
    const isAvailable = found.get(question.name.name)?.unavailable === undefined;
    return priceAnswer(question, { now, isAvailable, ...(token && { token }), ...(domain && { domain }) });
  });
  const { fees } = command;
  const prices: PriceAnswers | undefined = fees && {
    version: fees.version,
    currency: answers[0]?.currency ?? "",
    prices: answers,
  };
  return done("checked", { checked, ...(prices && { prices }) });
}

function judge({ name, label, tld }: DomainName, asker: Parameters<typeof unavailability>[1], token?: Token) {
  if (tld === undefined) throw new Error(`${name} is below no top-level domain`);
  const unavailable = unavailability({ name, label, tld, ...(token && { token }) }, asker);
  return { ...(unavailable && { unavailable }) };
}

/** Says which names are free, and what they cost. RFC 5731 section 3.1.1, RFC 8748 section 5.1.1. */
export const domainCheck = flow(
  "domain-check",
  [
    ...surroundings(taken),
    notTooMany(namesOf),
    ...guardsOfNames([...nameTests, idnTest, ...accessTests, delegationTest], namesOf),
    ...guardsOfQuestions([nameIsChecked, ...questionTests, discountHolds], questions),
  ],
  check,
);
