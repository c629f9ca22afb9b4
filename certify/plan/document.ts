import { readFileSync } from "node:fs";
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from "@cucumber/gherkin";
import { IdGenerator } from "@cucumber/messages";

/** What a plan says of itself. */
export interface PlanDocument {
  /** The name of its feature; empty where it has none. */
  readonly title: string;
  /** The tags of its feature, without `@`. */
  readonly tags: readonly string[];
  /** The names of its scenarios in their order, one for each row of examples. */
  readonly scenarios: readonly string[];
}

/** Reads a plan. Throws with line and column for what is not Gherkin. */
export function readPlan(path: string): PlanDocument {
  const newId = IdGenerator.incrementing();
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  const document = parser.parse(readFileSync(path, "utf8"));
  return {
    title: document.feature?.name ?? "",
    tags: document.feature?.tags.map(({ name }) => name.slice(1)) ?? [],
    scenarios: compile(document, path, newId).map(({ name }) => name),
  };
}
