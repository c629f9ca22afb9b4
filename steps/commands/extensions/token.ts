import { namespaces } from "../../../xsd/schemas.ts";
import { type Xml, xml } from "../../../xsd/write.ts";
import { said } from "../../support/cells.ts";

/** An allocation token, RFC 8495 section 1.1. */
export function allocationToken(text: string | undefined): Xml | undefined {
  const token = said(text);
  if (token === undefined) return undefined;
  const namespace = namespaces.allocationToken;
  return xml`<allocationToken:allocationToken xmlns:allocationToken="${namespace}">${token}</allocationToken:allocationToken>`;
}
