import { namespaces } from "../../../xsd/schemas.ts";
import { type Xml, xml } from "../../../xsd/write.ts";
import { said } from "../../support/cells.ts";
import type { Changes } from "../../support/object-command.ts";

/** What a table may say of the price that an info asks for. */
export const feeQuestionKeys = ["fee command", "fee period", "fee currency", "fee phase", "fee subphase"];

/** The price that an info asks for along with a domain, which version 0.6 alone has. */
export function feeQuestion(changes: Changes): Xml | undefined {
  const command = said(changes.get("fee command"));
  if (command === undefined) return undefined;
  const [years = "", unit = ""] = (changes.get("fee period") ?? "1 year").split(" ");
  const [phase, subphase] = ["fee phase", "fee subphase"].map((key) => said(changes.get(key)));
  const attributes = [
    phase !== undefined && xml` phase="${phase}"`,
    subphase !== undefined && xml` subphase="${subphase}"`,
  ];
  const currency = changes.get("fee currency") ?? "USD";
  return xml`<fee:info xmlns:fee="${namespaces.fee06}"><fee:currency>${currency}</fee:currency>
<fee:command${attributes}>${command}</fee:command><fee:period unit="${unit.slice(0, 1)}">${years}</fee:period></fee:info>`;
}
