import { namespaces } from "../../../xsd/schemas.ts";
import { type Xml, xml } from "../../../xsd/write.ts";
import { said } from "../../support/cells.ts";
import type { Changes } from "../../support/object-command.ts";
import { HarnessError } from "../../support/verdicts.ts";

/** What a table may say of the fees that a command agrees to. */
export const feeKeys = [
  "fees",
  "credits",
  "fee version",
  "fee currency",
  "fee refundable",
  "fee grace period",
  "fee applied",
];

/** The namespaces of the extension by version; 1.0 is RFC 8748, the others are drafts of it. */
export const feeNamespaces: Readonly<Record<string, string>> = {
  "0.6": namespaces.fee06,
  "0.11": namespaces.fee11,
  "0.12": namespaces.fee12,
  "1.0": namespaces.fee,
};

/**
 * The fees that a transform command agrees to, RFC 8748 section 5.2: `26.00`, or several with their descriptions,
 * `200.00 create + 100.00 Early Access Period`. In US dollars and version 1.0 unless the table says otherwise.
 */
export function feesNamed(command: "create" | "renew" | "transfer" | "update", changes: Changes): Xml | undefined {
  const fees = said(changes.get("fees"));
  if (fees === undefined) return undefined;
  const version = changes.get("fee version") ?? "1.0";
  const namespace = feeNamespaces[version];
  if (namespace === undefined) throw new HarnessError(`there is no version ${version} of the fee extension`);
  const currency = said(changes.get("fee currency") ?? "USD");
  const content = [
    currency !== undefined && xml`<fee:currency>${currency}</fee:currency>`,
    fees.split(" + ").map((one) => amount("fee", one, changes)),
    (said(changes.get("credits"))?.split(" + ") ?? []).map((one) => amount("credit", one, new Map())),
  ];
  return xml`<fee:${command} xmlns:fee="${namespace}">${content}</fee:${command}>`;
}

function amount(element: "fee" | "credit", text: string, changes: Changes): Xml {
  const [, value = "", description] = /^(\S+)(?: (.+))?$/.exec(text) ?? [];
  const attributes = [
    ["description", description],
    ["refundable", said(changes.get("fee refundable"))],
    ["grace-period", said(changes.get("fee grace period"))],
    ["applied", said(changes.get("fee applied"))],
  ] as const;
  const written = attributes.flatMap(([name, value]) => (value === undefined ? [] : [xml` ${name}="${value}"`]));
  return xml`<fee:${element}${written}>${value}</fee:${element}>`;
}
