import { child, children, type Element, textOf, token } from "../../xsd/reader.ts";
import { namespaces } from "../../xsd/schemas.ts";

/** One price of an answer as a table has it: the same columns in every version. */
export type PriceRow = Readonly<Record<string, string>>;

/** The versions of the fee extension by their namespaces. */
const readers: Readonly<Record<string, (data: Element) => readonly PriceRow[]>> = {
  [namespaces.fee06]: (data) =>
    children(data, "cd").map((cd) => ({ name: text(cd, "name"), command: text(cd, "command"), ...priceOf(cd) })),
  [namespaces.fee11]: (data) =>
    children(data, "cd").map((cd) => ({
      name: objectOf(cd),
      command: text(cd, "command"),
      ...priceOf(cd),
      "can be given": isYes(cd.attributes.get("avail")),
    })),
  [namespaces.fee12]: (data) =>
    children(data, "cd").flatMap((cd) =>
      children(cd, "command").map((command) => ({
        name: objectOf(cd),
        command: command.attributes.get("name") ?? "",
        ...priceOf(command),
        currency: text(data, "currency"),
      })),
    ),
  [namespaces.fee]: (data) => children(data, "cd").flatMap((cd) => pricesOfName(data, cd)),
};

/** The prices of an answer, with the namespace that they are told in. Nothing where it has none. */
export function pricesIn(content: Element | undefined): { readonly ns: string; readonly rows: readonly PriceRow[] } {
  const extension = content && child(content, "extension");
  const data = extension?.children.find(({ ns, name }) => name === "chkData" && readers[ns] !== undefined);
  return data === undefined ? { ns: "", rows: [] } : { ns: data.ns, rows: readers[data.ns]?.(data) ?? [] };
}

/**
 * In RFC 8748 the class is that of the name, `standard` where no price is another, and each command tells whether its own
 * price is the standard one. A class that does not fit is shown in brackets.
 */
function pricesOfName(data: Element, cd: Element): readonly PriceRow[] {
  const commands = children(cd, "command");
  const feeClass = text(cd, "class");
  const isStandard = (command: Element) => command.attributes.get("standard") === "true";
  const fits = commands.every(isStandard) === (feeClass === "standard");
  return commands.map((command) => {
    const isBlocked = child(command, "reason") !== undefined && child(command, "fee") === undefined;
    return {
      name: text(cd, "objID"),
      command: command.attributes.get("name") ?? "",
      ...priceOf(command),
      currency: text(data, "currency"),
      class: fits ? (isStandard(command) ? "" : feeClass) : `(${feeClass})`,
      "can be given": isYes(commands.length === 1 ? cd.attributes.get("avail") : String(!isBlocked)),
    };
  });
}

function priceOf(element: Element): PriceRow {
  const period = child(element, "period");
  const fees = children(element, "fee").map((fee) =>
    `${token(textOf(fee))} ${fee.attributes.get("description") ?? ""}`.trim(),
  );
  return {
    period: period ? `${token(textOf(period))} ${period.attributes.get("unit")}` : "",
    currency: text(element, "currency"),
    fees: fees.join(" + "),
    class: text(element, "class"),
    date: text(element, "date"),
    until: text(element, "notAfter"),
  };
}

function objectOf(cd: Element): string {
  const object = child(cd, "object");
  return object?.children[0] ? token(textOf(object.children[0])) : "";
}

function text(element: Element, name: string): string {
  const found = child(element, name);
  return found ? token(textOf(found)) : "";
}

function isYes(flag: string | undefined): string {
  return flag === undefined || flag === "true" || flag === "1" ? "yes" : "no";
}
