import { readFileSync } from "node:fs";

/** The ids of the mutants that no scenario catches yet, one a line in open.txt. */
export function openMutants(): ReadonlySet<string> {
  const lines = readFileSync(new URL("open.txt", import.meta.url), "utf8").split("\n");
  return new Set(lines.filter((line) => line !== "" && !line.startsWith("#")));
}
