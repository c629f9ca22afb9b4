import { z } from "zod";
import { commandFault } from "../kind.ts";

// What happens in the registry behind a client's back, just before its command is executed.

const object = z
  .strictObject({
    kind: z.enum(["contact", "domain", "host"]).describe("What kind of object it is."),
    name: z.string().min(1).describe("Its name, or a contact's id."),
  })
  .optional()
  .describe("Which object. The one that the command is about where it is left out.");

export const pollEmptied = commandFault(
  "poll-emptied",
  {
    moment: "command",
    demand: "go-on",
    summary: "All visible messages of the registrar are gone, as if somebody else had read them.",
    sound: "Takes 1300 for what it is. What it wanted to learn from a message, it asks the registry.",
  },
  {},
);

export const pollFlooded = commandFault(
  "poll-flooded",
  {
    moment: "command",
    demand: "go-on",
    summary: "The registrar's queue gets ten thousand more messages.",
    sound: "Reads and acknowledges in order, does other work in between, and keeps within the rate that is allowed.",
  },
  {
    messages: z
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .meta({ default: 10_000 })
      .describe("How many messages; no more than the world may hold."),
  },
);

export const objectChanged = commandFault(
  "object-changed",
  {
    moment: "command",
    demand: "look-first",
    summary: "The registry changes the object before the command is executed: it sets statuses, or another password.",
    sound: "Believes the answer rather than what it read before, asks for the object again, and decides anew.",
  },
  {
    object,
    statuses: z
      .array(z.string().regex(/^server[A-Z][A-Za-z]+$/, { message: "a registry sets server statuses" }))
      .optional()
      .meta({ default: ["serverUpdateProhibited"] })
      .describe("Statuses that are set."),
    authInfo: z.string().min(1).optional().describe("The new password; for domains and contacts."),
  },
);

export const objectTransferred = commandFault(
  "object-transferred",
  {
    moment: "command",
    demand: "look-first",
    summary: "Another registrar gets the domain or contact before the command is executed, and its sponsor a message.",
    sound: "Takes 2201 for what it is, asks for the object again, reads its messages, and stops managing the object.",
  },
  { object, to: z.string().optional().describe("The gaining registrar. Any other one where it is left out.") },
);

export const clockMoved = commandFault(
  "clock-moved",
  {
    moment: "command",
    demand: "go-on",
    summary: "The registry's clock goes on by a year: names expire, are renewed by themselves, or are gone.",
    sound: "Reckons with the dates that the registry tells, not with its own calendar, and reads its messages.",
  },
  {
    by: z
      .string()
      .regex(/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/, {
        message: 'write a length of time as ISO 8601 does: "P1Y", "P40D"',
      })
      .optional()
      .meta({ default: "P1Y" })
      .describe("By how much."),
  },
);
