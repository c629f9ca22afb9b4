import { z } from "zod";

/** The commands that may be given further elements, by what they are about. RFC 5730 section 2.9. */
const commands = [
  "login",
  ...["check", "create", "info", "update", "delete", "transfer"].flatMap((verb) => [`contact-${verb}`]),
  ...["check", "create", "info", "update", "delete"].map((verb) => `host-${verb}`),
  ...["check", "create", "info", "update", "delete", "renew", "transfer"].map((verb) => `domain-${verb}`),
] as const;

/** Elements that the server wants in commands, beyond what the standards ask for. */
export const demanded = z
  .partialRecord(z.enum(commands), z.string())
  .default({})
  .describe(
    "elements, as XML, that the server demands in the extension part of a command, by command; they are checked " +
      "against the schemas before anything is sent",
  );

/** Schemas beyond those that the suite has. */
export const schemas = z
  .array(z.string())
  .default([])
  .describe(
    "paths of the XML schemas of further extensions; what they describe is declared at login where it is offered",
  );
