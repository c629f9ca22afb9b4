import { z } from "zod";
import { markKinds } from "../mark-kinds.ts";

const mark = z.strictObject({
  label: z.string().describe("the label that it is for, as an A-label; free in the first zone"),
  file: z.string().describe("path of the encoded signed mark, with or without the lines around it"),
});

/** Why a label may be reserved. */
const reservations = [
  "allowed-in-sunrise",
  "specific-use",
  "anchor-tenant",
  "name-collision",
  "fully-blocked",
] as const;

const domain = (about: string) => z.string().describe(`${about}, in full`);

/** What the subject holds for the suite to meet. */
export const fixtures = z
  .strictObject({
    marks: z
      .partialRecord(z.enum(markKinds), mark)
      .default({})
      .describe("signed marks by kind; `eppraise trademarks` makes a set with its own authority"),
    premium: z
      .array(
        z.strictObject({
          name: domain("a free name that costs more than others"),
          price: z
            .string()
            .regex(/^\d+(\.\d+)?$/, 'an amount as text, such as "100.00"')
            .describe("what a year of it costs, without a currency"),
        }),
      )
      .default([])
      .describe("premium names; a scenario takes one that costs what it speaks of"),
    reserved: z
      .array(
        z.strictObject({
          name: domain("a free name that is reserved"),
          as: z.array(z.enum(reservations)).min(1).describe("why it is reserved"),
        }),
      )
      .default([])
      .describe("reserved names; a scenario takes one that is reserved for the reasons that it speaks of"),
    claimed: z
      .array(domain("a free name that a trademark claim is on"))
      .default([])
      .describe("names with a claim, RFC 9361"),
    tokens: z
      .array(
        z.strictObject({
          token: z.string().describe("the allocation token itself, RFC 8495"),
          type: z
            .string()
            .default("unlimited")
            .describe("`unlimited`, or `single-use` for a token that a scenario may use up"),
          terms: z
            .record(z.string(), z.string())
            .default({})
            .describe('what else is true of it, in the words of the features: `discount: "0.50"`, `domain`, `zones` …'),
        }),
      )
      .default([])
      .describe("allocation tokens; a scenario takes one of just the type and terms that it speaks of"),
  })
  .prefault({})
  .describe("what the subject holds for the suite to meet, so that scenarios about it can be tried without hooks");
