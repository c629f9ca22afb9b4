import { xml } from "../../xsd/write.ts";
import { onlyKeys, type Writer } from "../support/object-command.ts";
import { extensionsNamed } from "./extensions.ts";

/** Asks for a message, or says that one is read; without an id where there is none. RFC 5730 section 2.9.2.3. */
export function poll(operation: "req" | "ack", id?: string): Writer {
  return (changes) => {
    onlyKeys(changes, ["message", "extension"]);
    const given = changes.get("message") ?? id ?? "none";
    const verb =
      given === "none"
        ? xml`<poll op="${operation}"/>`
        : xml`<poll op="${operation}" msgID="${given === "empty" ? "" : given}"/>`;
    return { verb, extensions: extensionsNamed(changes.get("extension")) };
  };
}
