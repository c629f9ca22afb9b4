import { child, children, type Element, textOf, token } from "../../../../xsd/reader.ts";
import { namespaces } from "../../../../xsd/schemas.ts";
import type {
  FeeAcknowledgement,
  FeeQuestion,
  FeeQuestionItem,
  FeeVersion,
  NamedFee,
} from "../../../registry/commands/index.ts";
import { decimalsOf } from "../../../registry/currencies.ts";
import { attributeOf, dateTimeOf, flagOf, given, rawOf } from "../values.ts";
import { periodOf } from "./parts.ts";

// RFC 8748 and the drafts before it. Of several versions in one command, the first is read.

const versions: ReadonlyMap<string, FeeVersion> = new Map([
  [namespaces.fee06, "0.6"],
  [namespaces.fee11, "0.11"],
  [namespaces.fee12, "0.12"],
  [namespaces.fee, "1.0"],
]);

/** The prices that a check asks for. RFC 8748 section 5.1.1. */
export function feeQuestionFrom(extensions: readonly Element[]): { readonly fees?: FeeQuestion } {
  const found = feeExtension(extensions, "check");
  if (found === undefined) return {};
  const { element, version } = found;
  const currency = version === "0.6" ? undefined : rawOf(element, "currency");
  return { fees: { version, ...given("currency", currency), items: itemsOf(element, version) } };
}

/** The one price that an info asks for, which version 0.6 alone can do. */
export function feeItemFrom(extensions: readonly Element[]): { readonly fee?: FeeQuestionItem } {
  const element = extensions.find(({ ns, name }) => ns === namespaces.fee06 && name === "info");
  return given("fee", element && namedItem(element));
}

/** The fees that a transform command agrees to, in the extension element that has the command's name. */
export function acknowledgementFrom(
  extensions: readonly Element[],
  command: "create" | "renew" | "transfer" | "update",
): { readonly fees?: FeeAcknowledgement } {
  const found = feeExtension(extensions, command);
  if (found === undefined) return {};
  const { element, version } = found;
  const named = (name: string) => children(element, name).map(namedFee);
  return {
    fees: { version, ...given("currency", rawOf(element, "currency")), fees: named("fee"), credits: named("credit") },
  };
}

/** A currency that looks like one and is none. */
export function unknownCurrencyIn(extensions: readonly Element[]): string | undefined {
  return extensions
    .filter(({ ns }) => versions.has(ns))
    .flatMap((element) => [...children(element, "currency"), ...children(element, "domain").flatMap(currencies)])
    .map((element) => textOf(element))
    .find((currency) => /^[A-Z]{3}$/.test(currency) && decimalsOf(currency) === undefined);
}

function currencies(element: Element): readonly Element[] {
  return children(element, "currency");
}

function feeExtension(extensions: readonly Element[], name: string) {
  const element = extensions.find((one) => versions.has(one.ns) && one.name === name);
  const version = element && versions.get(element.ns);
  return element && version && { element, version };
}

function itemsOf(element: Element, version: FeeVersion): readonly FeeQuestionItem[] {
  if (version === "0.6") return children(element, "domain").map(namedItem);
  if (version === "0.11") return [namedItem(element)];
  return children(element, "command").map((command) => ({
    command: attributeOf(command, "name") ?? "",
    ...phasesOf(command),
    ...given("period", periodOf(command)),
    ...given("date", dateOf(command)),
  }));
}

/** An item whose command is the text of an element: in versions 0.6 and 0.11. */
function namedItem(element: Element): FeeQuestionItem {
  const command = child(element, "command");
  return {
    ...given("name", rawOf(element, "name")),
    ...given("currency", rawOf(element, "currency")),
    command: command ? token(textOf(command)) : "",
    ...phasesOf(command),
    ...given("period", periodOf(element)),
  };
}

function phasesOf(element: Element | undefined) {
  return { ...given("phase", attributeOf(element, "phase")), ...given("subphase", attributeOf(element, "subphase")) };
}

function dateOf(element: Element) {
  const text = rawOf(element, "date");
  return text === undefined ? undefined : dateTimeOf(text);
}

function namedFee(element: Element): NamedFee {
  return {
    amount: token(textOf(element)),
    ...given("description", element.attributes.get("description")),
    ...given("refundable", flagOf(element, "refundable")),
    ...given("gracePeriod", attributeOf(element, "grace-period")),
    ...given("applied", attributeOf(element, "applied") as NamedFee["applied"]),
  };
}
