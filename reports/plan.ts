import type { Envelope, Pickle, PickleStep, Step, TestCase } from "@cucumber/messages";
import type { Failure } from "./model.ts";

/** A step or hook of a scenario that is about to run. */
export interface PlannedStep {
  readonly id: string;
  readonly keyword: string;
  readonly text: string;
  readonly kind: Failure["kind"];
}

/** A scenario that is about to run. */
export interface PlannedScenario {
  readonly name: string;
  readonly feature: string;
  readonly file: string;
  readonly line: number;
  readonly tags: readonly string[];
  readonly steps: readonly PlannedStep[];
}

/** Learns from Cucumber's messages what is going to run: features, pickles, hooks, and the cases put together of them. */
export class Plan {
  readonly #features = new Map<string, string>();
  readonly #steps = new Map<string, Step>();
  readonly #pickles = new Map<string, Pickle>();
  readonly #hooks = new Map<string, { readonly keyword: string; readonly name: string }>();
  readonly #cases = new Map<string, PlannedScenario>();

  /** How many scenarios there are. */
  get size(): number {
    return this.#cases.size;
  }

  /** The tags of every scenario in the features that were read, chosen to run or not. */
  get tagged(): readonly (readonly string[])[] {
    return [...this.#pickles.values()].map(({ tags }) => tags.map(({ name }) => name));
  }

  /** The scenario of a test case's id. Throws for an id that was not announced. */
  scenario(testCaseId: string): PlannedScenario {
    const scenario = this.#cases.get(testCaseId);
    if (scenario === undefined) throw new Error(`test case ${testCaseId} was never announced`);
    return scenario;
  }

  /** Takes one message; those that announce nothing are passed over. */
  accept({ gherkinDocument, pickle, hook, testCase }: Envelope): void {
    if (gherkinDocument?.feature !== undefined) {
      this.#features.set(gherkinDocument.uri ?? "", gherkinDocument.feature.name);
      for (const child of gherkinDocument.feature.children) this.#learn(child);
    }
    if (pickle !== undefined) this.#pickles.set(pickle.id, pickle);
    if (hook !== undefined) {
      const after = hook.type !== undefined && `${hook.type}`.startsWith("AFTER");
      this.#hooks.set(hook.id, { keyword: after ? "After" : "Before", name: hook.name ?? "hook" });
    }
    if (testCase !== undefined) this.#cases.set(testCase.id, this.#planned(testCase));
  }

  #learn(child: NonNullable<NonNullable<Envelope["gherkinDocument"]>["feature"]>["children"][number]): void {
    for (const step of [...(child.background?.steps ?? []), ...(child.scenario?.steps ?? [])])
      this.#steps.set(step.id, step);
    for (const grandchild of child.rule?.children ?? []) this.#learn(grandchild);
  }

  #planned(testCase: TestCase): PlannedScenario {
    const pickle = this.#pickles.get(testCase.pickleId);
    if (pickle === undefined) throw new Error(`pickle ${testCase.pickleId} was never announced`);
    return {
      name: pickle.name,
      feature: this.#features.get(pickle.uri) ?? pickle.uri,
      file: belowFeatures(pickle.uri),
      line: pickle.location?.line ?? 0,
      tags: pickle.tags.map((tag) => tag.name),
      steps: testCase.testSteps.map(({ id, hookId, pickleStepId }) => {
        const step = pickle.steps.find((candidate) => candidate.id === pickleStepId);
        if (step !== undefined) return { id, ...this.#words(step) };
        const hook = this.#hooks.get(hookId ?? "");
        return { id, keyword: hook?.keyword ?? "Before", text: hook?.name ?? "hook", kind: "hook" };
      }),
    };
  }

  #words(step: PickleStep): Omit<PlannedStep, "id"> {
    const keyword = this.#steps.get(step.astNodeIds[0] ?? "")?.keyword.trim() ?? "*";
    return { keyword, text: step.text, kind: kindOf(step) };
  }
}

/** The path below the features folder, with forward slashes; a path without such a folder stays as it is. */
export function belowFeatures(uri: string): string {
  const path = uri.replaceAll("\\", "/");
  const start = path.lastIndexOf("/features/");
  if (start >= 0) return path.slice(start + "/features/".length);
  return path.startsWith("features/") ? path.slice("features/".length) : path;
}

// An "And" has the type of the step before it; only "*" has none, and says nothing about the answer.
function kindOf(step: PickleStep): Failure["kind"] {
  const type = `${step.type ?? ""}`;
  if (type === "Outcome") return "then";
  return type === "Action" ? "when" : "given";
}
