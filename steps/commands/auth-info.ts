import { namespaces } from "../../xsd/schemas.ts";
import { raw, type Xml, xml } from "../../xsd/write.ts";

/** What stands for authInfo in a scenario: a password, the repository id beside it, or the schema's other form. */
export interface GivenAuthInfo {
  readonly password?: string | undefined;
  readonly repositoryId?: string | undefined;
  /** AuthInfo that is no password: `<ext>`. */
  readonly isOther?: boolean;
}

/** The keys of tables that say what authInfo a command has. */
export const authInfoKeys = ["password", "password of", "auth info"] as const;

/** What a table says of authInfo; `none` leaves it out. */
export function givenAuthInfo(said: ReadonlyMap<string, string>, usual?: string): GivenAuthInfo {
  const password = said.get("password") ?? usual;
  return {
    password: password === "none" ? undefined : password,
    repositoryId: said.get("password of"),
    isOther: said.get("auth info") === "other",
  };
}

/** AuthInfo of a contact or domain, by the prefix of its namespace. RFC 5731 and 5733 section 2.8 and 2.6. */
export function authInfo(
  prefix: "contact" | "domain",
  { password, repositoryId, isOther }: GivenAuthInfo,
): Xml | false {
  const [open, close] = [raw(`<${prefix}:authInfo>`), raw(`</${prefix}:authInfo>`)];
  if (isOther) {
    const ext = raw(
      `<${prefix}:ext><t:allocationToken xmlns:t="${namespaces.allocationToken}">proof</t:allocationToken></${prefix}:ext>`,
    );
    return xml`${open}${ext}${close}`;
  }
  if (password === undefined) return false;
  const start =
    repositoryId === undefined ? raw(`<${prefix}:pw>`) : xml`${raw(`<${prefix}:pw roid="`)}${repositoryId}${raw('">')}`;
  return xml`${open}${start}${password}${raw(`</${prefix}:pw>`)}${close}`;
}
