import { z } from "zod";

/** What only the server itself can do for the suite. Each is a capability too. */
export const hookNames = ["clock", "reset", "idle", "fixtures", "look", "ledger", "tool"] as const;

export type HookName = (typeof hookNames)[number];

const hook = z.strictObject({
  command: z
    .array(z.string().min(1))
    .min(1)
    .describe("program and arguments; a program with a `/` in it is looked for beside this file"),
  timeout: z.int().min(1).default(10_000).describe("how long it may take, milliseconds"),
});

/** Commands that do for the suite what the protocol cannot. */
export const hooks = z
  .partialRecord(z.enum(hookNames), hook)
  .default({})
  .describe("commands of the server's own for what the protocol cannot do, docs/hooks.md; each claims its capability");
