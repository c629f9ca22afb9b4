import type { Element } from "../../../xsd/reader.ts";
import { child, children, textOf, token } from "../../../xsd/reader.ts";
import type { Hello, Login, Logout } from "../../registry/commands/index.ts";
import type { Decoder } from "./decoder.ts";

export const decodeHello: Decoder<Hello> = (base) => ({ ...base, flow: "hello" });

export const decodeLogout: Decoder<Logout> = (base) => ({ ...base, flow: "logout" });

/** RFC 5730 section 2.9.1.1. */
export const decodeLogin: Decoder<Login> = (base, { verb }) => {
  const options = child(verb, "options");
  const services = child(verb, "svcs");
  const declared = services && child(services, "svcExtension");
  const newPassword = child(verb, "newPW");
  return {
    ...base,
    flow: "login",
    registrar: value(child(verb, "clID")),
    password: value(child(verb, "pw")),
    ...(newPassword && { newPassword: value(newPassword) }),
    language: value(options && child(options, "lang")),
    objectServices: services ? children(services, "objURI").map(value) : [],
    extensionServices: declared ? children(declared, "extURI").map(value) : [],
  };
};

/** Only version 1.0 is offered. RFC 5730 section 2.9.1.1. */
export function versionOffends(verb: Element): string | undefined {
  const options = child(verb, "options");
  const version = options && child(options, "version");
  return version !== undefined && value(version) !== "1.0" ? value(version) : undefined;
}

function value(element: Element | undefined): string {
  return element === undefined ? "" : token(textOf(element));
}
