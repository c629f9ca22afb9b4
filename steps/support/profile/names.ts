import { z } from "zod";

/** Names to use and to leave alone. */
export const names = z
  .strictObject({
    prefix: z
      .string()
      .regex(/^[a-z][a-z0-9]{0,2}$/, "one to three small letters and digits, a letter first")
      .default("e")
      .describe("what all names and ids begin with that the suite makes up; the run's id follows"),
    outside: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, "one label of small letters, digits and hyphens")
      .optional()
      .describe(
        "a top-level domain that the server does not run, where the suite names hosts outside of it; " +
          "`example` where it is left out, or `invalid` or `test` where the zones have that",
      ),
    leaveAlone: z
      .array(z.string().min(1))
      .default([])
      .describe(
        "names of domains and hosts and ids of contacts that no command may change; `*` stands for anything. " +
          "A scenario that would change one is not applicable",
      ),
  })
  .prefault({})
  .describe("names to use and to leave alone");

/** A top-level domain where hosts outside the registry are named. */
export function outsideOf(zones: readonly { readonly name: string }[], said?: string): string {
  const isRun = (tld: string) => zones.some(({ name }) => name.split(".").at(-1) === tld);
  return said ?? ["example", "invalid", "test"].find((tld) => !isRun(tld)) ?? "example";
}
