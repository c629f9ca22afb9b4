// Reads a feature file, and lays scenarios and what becomes of them side by side.

import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from "@cucumber/gherkin";
import {
  type Feature,
  IdGenerator,
  type Pickle,
  type PickleStep,
  PickleStepType,
  type Scenario,
} from "@cucumber/messages";

/** A feature file. The path is below features/, with forward slashes. */
export interface FeatureFile {
  readonly path: string;
  readonly text: string;
}

/** A scenario or an outline as it is written, with what it becomes when it runs: one pickle a line of examples. */
export interface Written {
  readonly scenario: Scenario;
  readonly pickles: readonly Pickle[];
}

/** A feature file that could be read. */
export interface ParsedFeature {
  readonly feature: Feature;
  readonly scenarios: readonly Written[];
}

/** Reads a feature file; undefined when no feature stands in it. Throws with line and reason when it is no Gherkin. */
export function parseFeature({ path, text }: FeatureFile): ParsedFeature | undefined {
  const newId = IdGenerator.incrementing();
  const document = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(text);
  if (document.feature === undefined) return undefined;
  const pickles = compile(document, path, newId);
  const scenarios = scenariosOf(document.feature).map((scenario) => ({
    scenario,
    pickles: pickles.filter((pickle) => pickle.astNodeIds.includes(scenario.id)),
  }));
  return { feature: document.feature, scenarios };
}

function scenariosOf(feature: Feature): readonly Scenario[] {
  return feature.children
    .flatMap((child) => [child, ...(child.rule?.children ?? [])])
    .flatMap(({ scenario }) => (scenario === undefined ? [] : [scenario]));
}

/** The Then steps of a pickle, with the And steps that follow them. */
export function thenSteps(pickle: Pickle): readonly PickleStep[] {
  return pickle.steps.filter(({ type }) => type === PickleStepType.OUTCOME);
}

/** A step's words, with those of its table and its text block. */
export function wordsOf({ text, argument }: PickleStep): string {
  const cells = argument?.dataTable?.rows.flatMap(({ cells }) => cells.map(({ value }) => value)) ?? [];
  return [text, ...cells, argument?.docString?.content ?? ""].join("\n");
}
