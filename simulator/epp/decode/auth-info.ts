import { child, type Element } from "../../../xsd/reader.ts";
import type { AuthInfo } from "../../registry/objects/index.ts";
import { lineIn } from "./values.ts";

/** The password of an `authInfo`, with the repository id of the object that it belongs to. RFC 5731 section 2.6. */
export function authInfoIn(element: Element | undefined): AuthInfo | undefined {
  const password = element && child(element, "pw");
  if (password === undefined) return undefined;
  const repositoryId = password.attributes.get("roid");
  return { password: lineIn(password), ...(repositoryId !== undefined && { repositoryId: repositoryId.trim() }) };
}

/** AuthInfo of another kind than a password is not offered: the extension point of the schema is unused. */
export function otherAuthInfo(...holders: readonly (Element | undefined)[]): string | undefined {
  const isOther = holders.some((holder) => {
    const authInfo = holder && child(holder, "authInfo");
    return authInfo !== undefined && child(authInfo, "ext") !== undefined;
  });
  return isOther ? "authInfo/ext" : undefined;
}
