import { namespaces } from "../../../xsd/schemas.ts";
import { raw, type Xml, xml } from "../../../xsd/write.ts";
import { HarnessError } from "../../support/verdicts.ts";

type Said = ReadonlyMap<string, string>;

/** The keys of tables that say which fees a command agrees to. */
export const feeKeys = ["fees", "credits", "fee version", "fee currency", "fee attribute"] as const;

/** The keys of tables that say which price an info asks for. */
export const feeQuestionKeys = ["fee command", "fee period", "fee currency", "fee phase", "fee subphase"] as const;

const uris: Readonly<Record<string, string>> = {
  "0.6": namespaces.fee06,
  "0.11": namespaces.fee11,
  "0.12": namespaces.fee12,
  "1.0": namespaces.fee,
};

/**
 * The fees that a command agrees to: `fees` has amounts and what they are for, `17.00 restore, 11.00 renew`. `element` is
 * the command's name. RFC 8748 section 5.2 and the drafts before it.
 */
export function agreedFees(element: string, said: Said): readonly Xml[] {
  const fees = said.get("fees");
  if (fees === undefined || fees === "none") return [];
  const uri = uris[said.get("fee version") ?? "1.0"];
  if (uri === undefined) throw new HarnessError(`the fee extension has the versions ${Object.keys(uris).join(", ")}`);
  const currency = said.get("fee currency") ?? "USD";
  const credits = (said.get("credits") ?? "none").split(/,\s*/).filter((credit) => credit !== "none");
  const content = [
    ...(currency === "none" ? [] : [xml`<fee:currency>${currency}</fee:currency>`]),
    ...fees.split(/,\s*/).map((fee) => amount("fee", fee, said.get("fee attribute"))),
    ...credits.map((credit) => amount("credit", credit, undefined)),
  ];
  return [xml`${raw(`<fee:${element} xmlns:fee="${uri}">`)}${content}${raw(`</fee:${element}>`)}`];
}

/** The price that an info asks for along with a domain, which version 0.6 alone has. */
export function feeQuestion(said: Said): readonly Xml[] {
  const command = said.get("fee command");
  if (command === undefined) return [];
  const [years = "1", unit = "y"] = (said.get("fee period") ?? "1 y").split(" ");
  const phase = said.get("fee phase");
  const subphase = said.get("fee subphase");
  const attributes = [...given("phase", phase), ...given("subphase", subphase)].join("");
  return [
    xml`<fee:info xmlns:fee="${namespaces.fee06}"><fee:currency>${said.get("fee currency") ?? "USD"}</fee:currency>
${raw(`<fee:command${attributes}>`)}${command}</fee:command><fee:period unit="${unit}">${years}</fee:period></fee:info>`,
  ];
}

function given(name: string, value: string | undefined): readonly string[] {
  return value === undefined || value === "none" ? [] : [` ${name}="${value}"`];
}

function amount(element: "fee" | "credit", text: string, attribute: string | undefined): Xml {
  const [sum = "", ...words] = text.split(" ");
  const [name = "", value = ""] = attribute === undefined || attribute === "none" ? [] : attribute.split("=");
  const attributes = [
    ...(words.length > 0 ? [xml` description="${words.join(" ")}"`] : []),
    ...(name === "" ? [] : [xml`${raw(` ${name}=`)}"${value}"`]),
  ];
  return xml`${raw(`<fee:${element}`)}${attributes}${raw(">")}${sum}${raw(`</fee:${element}>`)}`;
}
