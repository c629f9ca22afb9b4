import { z } from "zod";
import { markKinds } from "../mark-kinds.ts";

const mark = z.strictObject({
  label: z.string().describe("the label that it is for, as an A-label; free in the first zone"),
  file: z.string().describe("path of the encoded signed mark, with or without the lines around it"),
});

/** What the subject holds for the suite to meet. */
export const fixtures = z
  .strictObject({
    marks: z
      .partialRecord(z.enum(markKinds), mark)
      .default({})
      .describe("signed marks by kind; `eppraise trademarks` makes a set with its own authority"),
  })
  .prefault({})
  .describe("what the subject holds for the suite to meet");
