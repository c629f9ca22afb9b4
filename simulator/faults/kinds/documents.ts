import { z } from "zod";
import { commandFault } from "../kind.ts";

// Faults of what an answer says, or of how it is written. Only EPP has them.

export const unknownServices = commandFault(
  "unknown-services",
  {
    moment: "answer",
    demand: "go-on",
    summary: "The greeting announces an object service and an extension that nobody knows, among its own.",
    sound: "Logs in with the services that it knows and uses, not with a copy of the greeting's list.",
  },
  {},
);

export const unknownStatus = commandFault(
  "unknown-status",
  {
    moment: "answer",
    demand: "go-on",
    summary: "An object's info holds a status that no document defines. Such an answer is not valid by the schema.",
    sound: "Shows or keeps the status as it stands, does not lose the rest of the answer, and does nothing by guess.",
  },
  {
    status: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/, { message: "a status is one word of letters and digits" })
      .optional()
      .meta({ default: "serverUnderReview" })
      .describe("The status."),
  },
);

export const unknownExtension = commandFault(
  "unknown-extension",
  {
    moment: "answer",
    demand: "go-on",
    summary: "The answer holds an extension element of a namespace that was neither announced nor declared.",
    sound: "Passes over it (RFC 5730 section 2.7.3, RFC 9038), and reads the rest of the answer as ever.",
  },
  {
    namespace: z
      .enum(["stranger", "undeclared"])
      .optional()
      .meta({ default: "stranger" })
      .describe(
        "`stranger`: one that nobody knows, so that a validator without its schema complains. `undeclared`: one that " +
          "is published, with valid content (changePoll, RFC 8590).",
      ),
  },
);

export const otherPrefixes = commandFault(
  "other-prefixes",
  {
    moment: "answer",
    demand: "go-on",
    summary: "Namespaces are written otherwise: other prefixes, the default namespace where there was a prefix.",
    sound: "Knows elements by namespace and local name, never by prefix.",
  },
  {
    style: z
      .enum(["swapped", "numbered"])
      .optional()
      .meta({ default: "swapped" })
      .describe("`swapped`: EPP's elements have a prefix, objects none. `numbered`: `ns1`, `ns2`, … for all."),
  },
);

export const otherOrder = commandFault(
  "other-order",
  {
    moment: "answer",
    demand: "go-on",
    summary:
      "What may stand in any order stands the other way round: statuses, name servers, contacts, checked names, " +
      "extensions, attributes. Lines of a street keep their order, which has a meaning.",
    sound: "Finds what it looks for by name, and does not count on the order of its own request.",
  },
  {},
);

export const cdata = commandFault(
  "cdata",
  {
    moment: "answer",
    demand: "go-on",
    summary: "Half of each text stands in a CDATA section.",
    sound: "Takes all the character data of an element together.",
  },
  {},
);

export const comments = commandFault(
  "comments",
  {
    moment: "answer",
    demand: "go-on",
    summary: "Comments stand between elements and within texts, before the document element and after it.",
    sound: "Passes over comments, and joins the text on both sides.",
  },
  {},
);

export const numericEntities = commandFault(
  "numeric-entities",
  {
    moment: "answer",
    demand: "go-on",
    summary: "Each character of texts and attributes is a character reference, decimal or hexadecimal in turn.",
    sound: "Leaves the reading of XML to a parser.",
  },
  {},
);

export const longValues = commandFault(
  "long-values",
  {
    moment: "answer",
    demand: "go-on",
    summary:
      "Messages are long, and the parts of a contact's address and the server's name are as long as the schema allows.",
    sound: "Keeps the whole value, or says that it cannot; it neither cuts it off unseen nor fails.",
  },
  {
    length: z.int().min(256).max(1_000_000).optional().meta({ default: 4096 }).describe("Characters in a message."),
  },
);
