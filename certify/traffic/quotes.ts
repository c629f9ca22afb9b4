import Big from "big.js";
import { child, children, type Element, token } from "../../xsd/reader.ts";
import type { EppExchange } from "./epp-exchange.ts";

/** A price that the registry told. */
export interface Quote {
  readonly name: string;
  /** `create`, `renew`, `transfer` or `restore`. */
  readonly command: string;
  readonly years: number;
  /** All fees together, as a decimal. */
  readonly amount: string;
}

/** The prices in an answer to a check, whichever version of the fee extension they are in. RFC 8748 section 5.1.1. */
export function quotesIn({ command, told }: EppExchange): readonly Quote[] {
  if (command?.flow !== "domain-check" && command?.flow !== "domain-claims-check") return [];
  const response = told && child(told, "response");
  const extension = response && child(response, "extension");
  const data = extension?.children.filter(({ name, ns }) => name === "chkData" && /:fee-/.test(ns)) ?? [];
  return data.flatMap((one) => children(one, "cd")).flatMap(quotesOf);
}

function quotesOf(item: Element): readonly Quote[] {
  const named = children(item, "command");
  const name = nameIn(item);
  // From 0.12 on a command has its fees inside; before that they stand beside it.
  return named.map((command) => {
    const own = command.attributes.get("name");
    return own === undefined ? quote(name, token(command.text), item) : quote(name, own, command);
  });
}

function quote(name: string, command: string, place: Element): Quote {
  const fees = children(place, "fee").reduce((sum, { text }) => sum.plus(token(text)), Big(0));
  const period = child(place, "period");
  return { name, command, years: period === undefined ? 1 : Number(period.text), amount: fees.toString() };
}

function nameIn(item: Element): string {
  const direct = child(item, "objID") ?? child(item, "name") ?? child(item, "object")?.children[0];
  return token(direct?.text ?? "");
}
