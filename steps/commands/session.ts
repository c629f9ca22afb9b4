import { extensionServices, objectServices } from "../../catalogue/services.ts";
import { namespaces } from "../../xsd/schemas.ts";
import { declaration, raw, type Xml, xml } from "../../xsd/write.ts";

// What the suite sends, written independently of how any server reads it. RFC 5730 section 2.

/** A document around its content. */
export function epp(content: Xml): string {
  return `${declaration}${xml`<epp xmlns="${namespaces.epp}">${content}</epp>`}`;
}

/** A command with its transaction id, and extensions where it has some. */
export function command(verb: Xml, clientId: string | undefined, extensions: readonly Xml[] = []): string {
  return epp(
    xml`<command>${verb}${extensions.length > 0 && xml`<extension>${extensions}</extension>`}${
      clientId !== undefined && xml`<clTRID>${clientId}</clTRID>`
    }</command>`,
  );
}

/** RFC 5730 section 2.3. */
export function hello(): string {
  return epp(raw("<hello/>"));
}

/** Everything that a login says. */
export interface Login {
  readonly registrar: string;
  readonly password: string;
  readonly newPassword?: string;
  readonly version: string;
  readonly language: string;
  readonly objectServices: readonly string[];
  readonly extensions: readonly string[];
}

/** RFC 5730 section 2.9.1.1. */
export function login(of: Login, clientId: string | undefined, extensions: readonly Xml[] = []): string {
  return command(loginVerb(of), clientId, extensions);
}

/** The element of a login, without what is around it. */
export function loginVerb(of: Login): Xml {
  return xml`<login><clID>${of.registrar}</clID><pw>${of.password}</pw>${
    of.newPassword !== undefined && xml`<newPW>${of.newPassword}</newPW>`
  }<options><version>${of.version}</version><lang>${of.language}</lang></options><svcs>${of.objectServices.map(
    (uri) => xml`<objURI>${uri}</objURI>`,
  )}${
    of.extensions.length > 0 &&
    xml`<svcExtension>${of.extensions.map((uri) => xml`<extURI>${uri}</extURI>`)}</svcExtension>`
  }</svcs></login>`;
}

/** RFC 5730 section 2.9.1.2. */
export function logout(clientId: string | undefined, extensions: readonly Xml[] = []): string {
  return command(raw("<logout/>"), clientId, extensions);
}

/** The URI of an object service or extension by its short name; anything else is taken as a URI. */
export function serviceUri(name: string): string {
  const object = objectServices.find((service) => service.object === name);
  return object?.uri ?? extensionServices.find((service) => service.name === name)?.uri ?? name;
}
