import { namespaces } from "../../../../xsd/schemas.ts";
import type { PriceAnswer, PriceAnswers } from "../../../registry/money/answers.ts";
import { date, each, group, leaf, type Shape, text, wording } from "../../shape.ts";
import { feeElements } from "./fees.ts";

// The prices that were asked for. RFC 8748 section 5.1.1 and the drafts before it.

/** The prices of a check, one shape a version. Nothing where none were asked for. */
export function priceData<T>(of: (value: T) => PriceAnswers | undefined): readonly Shape<T>[] {
  const only = (version: PriceAnswers["version"]) => (value: T) => {
    const answers = of(value);
    return answers?.version === version ? [answers] : [];
  };
  const inFee = (prefix: "fee06" | "fee11" | "fee12" | "fee") => ({ [`xmlns:${prefix}`]: () => namespaces[prefix] });
  const withDomain = { "xmlns:domain": () => namespaces.domain };
  return [
    each("fee06:chkData", only("0.6"), [each("fee06:cd", prices, itemOf("fee06"))], inFee("fee06")),
    each("fee11:chkData", only("0.11"), [checked11], { ...inFee("fee11"), ...withDomain }),
    each("fee12:chkData", only("0.12"), [currency("fee12"), checked12], { ...inFee("fee12"), ...withDomain }),
    each("fee:chkData", only("1.0"), [currency("fee"), checked10], inFee("fee")),
  ];
}

const prices = (answers: PriceAnswers) => answers.prices;

function currency(prefix: string): Shape<PriceAnswers> {
  return text(`${prefix}:currency`, (answers) => answers.currency);
}

function period(prefix: string): Shape<PriceAnswer> {
  return leaf(
    `${prefix}:period`,
    (price: PriceAnswer) => price,
    ({ years }) => years,
    { unit: () => "y" },
  );
}

function itemOf(prefix: string): readonly Shape<PriceAnswer>[] {
  return [
    text(`${prefix}:name`, ({ name }) => name),
    text(`${prefix}:currency`, (price) => price.currency),
    text(`${prefix}:command`, ({ command }) => command),
    period(prefix),
    feeElements(prefix, ({ fees }) => fees),
    text(`${prefix}:class`, ({ feeClass }) => feeClass),
  ];
}

function objectOf(prefix: string): Shape<PriceAnswer> {
  return group(`${prefix}:object`, [text("domain:name", ({ name }) => name)]);
}

const [, ...unnamed11] = itemOf("fee11");

const checked11: Shape<PriceAnswers> = each(
  "fee11:cd",
  prices,
  [
    objectOf("fee11"),
    ...inOrderOf11(unnamed11),
    wording("fee11:reason", ({ isBlocked }) => (isBlocked ? "reserved" : undefined)),
  ],
  { avail: ({ isBlocked }) => !isBlocked },
);

/** Version 0.11 has the command before the currency. */
function inOrderOf11([one, command, ...rest]: readonly Shape<PriceAnswer>[]): readonly Shape<PriceAnswer>[] {
  return [command, one, ...rest].filter((shape) => shape !== undefined);
}

/** One element a name and command. */
const checked12: Shape<PriceAnswers> = each("fee12:cd", prices, [
  objectOf("fee12"),
  group(
    "fee12:command",
    [
      period("fee12"),
      feeElements("fee12", ({ fees }: PriceAnswer) => fees),
      text("fee12:class", ({ feeClass }) => feeClass),
      date("fee12:date", (price) => price.date),
      date("fee12:notAfter", ({ notAfter }) => notAfter),
    ],
    { name: ({ command }: PriceAnswer) => command },
  ),
]);

/** The commands of one name. RFC 8748 has one element a name, and the class is that of the name. */
interface NamePrices {
  readonly name: string;
  readonly commands: readonly PriceAnswer[];
}

function byName(answers: PriceAnswers): readonly NamePrices[] {
  const names = new Set(answers.prices.map(({ name }) => name));
  return [...names].map((name) => ({ name, commands: answers.prices.filter((price) => price.name === name) }));
}

const checked10: Shape<PriceAnswers> = each(
  "fee:cd",
  byName,
  [
    text("fee:objID", ({ name }) => name),
    // A registry that tells classes has to tell the usual one too. RFC 8748 section 3.7.
    text(
      "fee:class",
      ({ commands }) => commands.find(({ feeClass }) => feeClass !== undefined)?.feeClass ?? "standard",
    ),
    each(
      "fee:command",
      ({ commands }: NamePrices) => commands,
      [
        period("fee"),
        feeElements("fee", ({ fees }: PriceAnswer) => fees),
        wording("fee:reason", ({ isBlocked }) => (isBlocked ? "The name is reserved" : undefined)),
      ],
      {
        name: ({ command }: PriceAnswer) => command,
        standard: ({ feeClass }) => (feeClass === undefined ? true : undefined),
      },
    ),
  ],
  { avail: ({ commands }) => commands.every(({ isBlocked }) => !isBlocked) },
);
