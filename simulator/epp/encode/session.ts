import type { Greeting } from "../../registry/flows/hello.ts";
import { date, each, group, type Shape, text } from "../shape.ts";

const empty = (name: string): Shape<Greeting> => group(name, []);

/** How the server introduces itself and what it does with data. RFC 5730 section 2.4. */
export const greeting: Shape<Greeting> = group("greeting", [
  text("svID", ({ serverId }) => serverId),
  date("svDate", ({ date }) => date),
  group("svcMenu", [
    text("version", ({ versions }) => versions),
    text("lang", ({ languages }) => languages),
    text("objURI", ({ objectServices }) => objectServices),
    each("svcExtension", ({ extensionServices }) => (extensionServices.length > 0 ? [extensionServices] : []), [
      text("extURI", (uris: readonly string[]) => uris),
    ]),
  ]),
  group("dcp", [
    group("access", [empty("all")]),
    group("statement", [
      group("purpose", [empty("admin"), empty("prov")]),
      group("recipient", [empty("ours"), empty("public")]),
      group("retention", [empty("indefinite")]),
    ]),
  ]),
]);
