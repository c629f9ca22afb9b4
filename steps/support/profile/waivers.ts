import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Waiver } from "../../../reports/model.ts";
import { ProfileError, unreadable } from "./error.ts";
import { rowNamed } from "./rows.ts";

const waiver = z.strictObject({
  id: z.string().min(1).describe("a name of your own, such as the number of a ticket; each is used once"),
  row: z
    .string()
    .superRefine((id, context) => {
      const row = rowNamed(id);
      if (typeof row === "string") context.addIssue({ code: "custom", message: row });
    })
    .describe("the id of the row that fails"),
  reason: z.string().min(1).describe("why that was agreed on"),
  owner: z.string().min(1).describe("who answers for it"),
  until: z.iso.date("this is no date, such as 2026-12-31").describe("the last day on which it holds (UTC)"),
});

/** Failures that were agreed on. */
export const waivers = z
  .array(waiver)
  .default([])
  .superRefine((all, context) => {
    for (const message of doubles(all)) context.addIssue({ code: "custom", message });
  })
  .describe("failures that were agreed on for a time; one that is over, or not needed, is an error of the run");

/** Where more of them are. */
export const waiversFile = z
  .string()
  .optional()
  .describe("path of a file with a list of further waivers, so that they can be kept apart from the profile");

/** Whether every row counts. */
export const strict = z
  .boolean()
  .default(false)
  .describe("whether rows where the standard leaves a choice count too; as `eppraise test --strict`");

/** Reads a file of waivers: a list, as `waivers` in a profile. Throws a ProfileError. */
export function readWaivers(path: string): readonly Waiver[] {
  let content: unknown;
  try {
    content = parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new ProfileError(`${path}: ${unreadable(error)}`);
  }
  const checked = waivers.safeParse(content ?? []);
  if (checked.success) return checked.data;
  throw new ProfileError(
    checked.error.issues.map((issue) => `${path}: ${issue.path.join(".") || "waivers"}: ${issue.message}`).join("\n"),
  );
}

/** Joins lists of waivers. Throws a ProfileError where two have the same id or row. */
export function joinWaivers(lists: readonly (readonly Waiver[])[]): readonly Waiver[] {
  const all = lists.flat();
  const problems = doubles(all);
  if (problems.length > 0) throw new ProfileError(problems.map((problem) => `waivers: ${problem}`).join("\n"));
  return all;
}

function doubles(all: readonly Waiver[]): readonly string[] {
  return (["id", "row"] as const).flatMap((key) => {
    const seen = new Set<string>();
    return all.flatMap((one) => {
      if (!seen.has(one[key])) {
        seen.add(one[key]);
        return [];
      }
      return [key === "id" ? `two waivers are called "${one.id}"` : `two waivers are for ${one.row}`];
    });
  });
}
