import { z } from "zod";
import { eppCodes } from "../../../catalogue/codes.ts";
import { rrpCodes } from "../../../catalogue/rrp-codes.ts";
import { rowNamed } from "./rows.ts";

/** Codes other than the catalogue's. */
export const codes = z
  .record(z.string(), z.array(z.int()).min(1))
  .default({})
  .superRefine((declared, context) => {
    for (const [id, given] of Object.entries(declared))
      for (const message of problemsOf(id, given)) context.addIssue({ code: "custom", path: [id], message });
  })
  .describe("other codes that the subject answers with, by row; only where the standard leaves the code open");

function problemsOf(id: string, given: readonly number[]): readonly string[] {
  const row = rowNamed(id);
  if (typeof row === "string") return [row];
  if (row.basis === "must") return [`the standard fixes this code (${row.spec}), so no other can be declared`];
  const { code } = row;
  if (code === undefined) return ["this row is about no code"];
  const known = row.flow.startsWith("rrp") ? rrpCodes : eppCodes;
  return given.flatMap((one) => {
    if (!(one in known)) return [`${one} is no result code`];
    // A command that succeeds where it should be refused is no other code of the same refusal: that needs a waiver.
    const isRefusal = (number: number) => number >= (code < 1000 ? 300 : 2000);
    if (isRefusal(one) !== isRefusal(code))
      return [`${one} ${isRefusal(one) ? "refuses" : "grants"} what the row says is otherwise; that takes a waiver`];
    return [];
  });
}
