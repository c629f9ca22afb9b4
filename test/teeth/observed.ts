import type { Envelope, PickleStep } from "@cucumber/messages";
import { fieldsOf, type LedgerEntry } from "../../simulator/registry/ledger.ts";
import type { Mutant } from "../../simulator/registry/mutants.ts";

/** A scenario by its place, with what the simulator did while it ran. */
export interface ObservedScenario {
  readonly place: string;
  readonly tags: ReadonlySet<string>;
  readonly rows: Set<string>;
  /** Everything that it says, in lower-case letters and digits only. */
  readonly text: string;
}

/** A text in lower-case letters and digits only, so that `fee-0.6` and `fee06` are the same. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function wordsOf({ text, argument }: PickleStep): readonly string[] {
  const cells = argument?.dataTable?.rows.flatMap((row) => row.cells.map(({ value }) => value)) ?? [];
  return [text, ...cells, argument?.docString?.content ?? ""];
}

/**
 * Watches a run without a mutant: which scenario made the simulator answer from which row, and what each success wrote.
 * The run must be serial: what the simulator does belongs to the scenario that runs.
 */
export class Observation {
  readonly scenarios: ObservedScenario[] = [];
  /** For each answer's row and each label: the fields that its effects wrote. */
  readonly effects = new Map<string, Map<string, Set<string>>>();
  readonly #pickles = new Map<string, ObservedScenario>();
  readonly #cases = new Map<string, string>();
  readonly #lines = new Map<string, number>();
  #current: ObservedScenario | undefined;

  /** Takes one message of the run. */
  accept({ gherkinDocument, pickle, testCase, testCaseStarted }: Envelope): void {
    if (gherkinDocument) this.#noteLines(gherkinDocument);
    if (pickle) {
      const line = this.#lines.get(pickle.astNodeIds.at(-1) ?? "") ?? 0;
      this.#pickles.set(pickle.id, {
        place: `${pickle.uri.replace(/^features\//, "")}:${line}`,
        tags: new Set(pickle.tags.map(({ name }) => name.slice(1))),
        rows: new Set(),
        text: plain([pickle.name, ...pickle.steps.flatMap(wordsOf)].join(" ")),
      });
    }
    if (testCase) this.#cases.set(testCase.id, testCase.pickleId);
    if (testCaseStarted) {
      this.#current = this.#pickles.get(this.#cases.get(testCaseStarted.testCaseId) ?? "");
      if (this.#current) this.scenarios.push(this.#current);
    }
  }

  /** Takes what the simulator made of one command. */
  note(entry: LedgerEntry): void {
    this.#current?.rows.add(entry.row);
    for (const written of entry.effects) {
      const { label } = written.effect;
      const byLabel = this.effects.get(entry.row) ?? new Map<string, Set<string>>();
      this.effects.set(entry.row, byLabel);
      const fields = byLabel.get(label) ?? new Set();
      byLabel.set(label, fields);
      for (const field of fieldsOf(written)) fields.add(field);
    }
  }

  /** The mutants of the side effects that were seen: each left out, and each field that it writes altered. */
  effectMutants(): readonly Mutant[] {
    return [...this.effects].flatMap(([answer, byLabel]) =>
      [...byLabel].flatMap(([effect, fields]): Mutant[] => [
        { kind: "effect-removed", answer, effect },
        ...[...fields].map((field): Mutant => ({ kind: "effect-altered", answer, effect, field })),
      ]),
    );
  }

  #noteLines(document: NonNullable<Envelope["gherkinDocument"]>): void {
    const note = (node: { readonly id: string; readonly location: { readonly line: number } }) =>
      this.#lines.set(node.id, node.location.line);
    for (const child of document.feature?.children ?? []) {
      for (const inner of child.rule?.children ?? [child]) {
        if (!("scenario" in inner) || inner.scenario === undefined) continue;
        note(inner.scenario);
        for (const { tableBody } of inner.scenario.examples) for (const row of tableBody) note(row);
      }
    }
  }
}
