import { type Xml, xml } from "../../../xsd/write.ts";
import { listed, said } from "../../support/cells.ts";
import { instantSaid } from "../../support/instants.ts";
import type { Changes } from "../../support/object-command.ts";
import { HarnessError } from "../../support/verdicts.ts";
import { feeNamespaces } from "./fees.ts";

/** What a table may say of the prices that a check asks for. */
export const feeQuestionKeys = [
  "prices of",
  "fee version",
  "price currency",
  "price phase",
  "price subphase",
  "price date",
  "price class",
];

/** One price: `create`, `create for 2 years`, `create of free for 12 months`. */
interface Item {
  readonly command: string;
  readonly name?: string;
  readonly period?: Xml;
}

/** What a question depends on beside the table. */
export interface Asked {
  /** The names of the check, for version 0.6, which asks name by name. */
  readonly names: readonly string[];
  readonly nameOf: (label: string) => string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The prices that a check asks for, RFC 8748 section 5.1.1; in version 1.0 unless the table says otherwise. */
export function feeQuestion(changes: Changes, asked: Asked): Xml | undefined {
  const items = listed(changes.get("prices of")).map((text) => itemOf(text, asked));
  if (items.length === 0) return undefined;
  const version = changes.get("fee version") ?? "1.0";
  const namespace = feeNamespaces[version];
  if (namespace === undefined) throw new HarnessError(`there is no version ${version} of the fee extension`);
  const content = contentOf(version, items, changes, asked);
  return xml`<fee:check xmlns:fee="${namespace}">${content}</fee:check>`;
}

function contentOf(version: string, items: readonly Item[], changes: Changes, { names, now }: Asked) {
  const currency = element("currency", said(changes.get("price currency")));
  if (version === "0.6")
    return items.flatMap((item) =>
      (item.name === undefined ? [...new Set(names)] : [item.name]).map(
        (name) =>
          xml`<fee:domain><fee:name>${name}</fee:name>${currency}${textCommand(item, changes)}${item.period}</fee:domain>`,
      ),
    );
  const feeClass = element("class", said(changes.get("price class")));
  if (version === "0.11") {
    const [item] = items;
    if (item === undefined || items.length > 1) throw new HarnessError("version 0.11 asks for one command at a time");
    return [textCommand(item, changes), currency, item.period, feeClass];
  }
  const date = said(changes.get("price date"));
  const at = element("date", date === undefined ? undefined : new Date(instantSaid(date, now)).toISOString());
  return [
    currency,
    ...items.map(
      ({ command, period }) =>
        xml`<fee:command${command !== "nothing" && xml` name="${command}"`}${phases(changes)}>${period}${feeClass}${at}</fee:command>`,
    ),
  ];
}

function textCommand({ command }: Item, changes: Changes): Xml {
  return xml`<fee:command${phases(changes)}>${command}</fee:command>`;
}

function phases(changes: Changes): Xml {
  const [phase, subphase] = [said(changes.get("price phase")), said(changes.get("price subphase"))];
  return xml`${phase !== undefined && xml` phase="${phase}"`}${subphase !== undefined && xml` subphase="${subphase}"`}`;
}

function element(name: string, text: string | undefined): Xml | undefined {
  return text === undefined ? undefined : xml`<fee:${name}>${text}</fee:${name}>`;
}

function itemOf(text: string, { nameOf }: Asked): Item {
  const [, command = "", label, count, unit] = /^(\S+)(?: of (\S+))?(?: for (\d+) (\w+))?$/.exec(text) ?? [];
  if (command === "") throw new HarnessError(`"${text}" is no price such as "create of free for 2 years"`);
  return {
    command,
    ...(label !== undefined && { name: nameOf(label) }),
    ...(count !== undefined && { period: xml`<fee:period unit="${unit?.slice(0, 1) ?? ""}">${count}</fee:period>` }),
  };
}
