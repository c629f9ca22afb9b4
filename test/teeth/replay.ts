import { EventEmitter } from "node:events";
import { createRequire } from "node:module";
import type { ISupportCodeLibrary } from "@cucumber/cucumber/api";
import { type Envelope, type GherkinDocument, IdGenerator, type Pickle, type TestCase } from "@cucumber/messages";
import { Collector } from "../../reports/collect.ts";
import { handedOver } from "../../steps/support/handover.ts";
import type { ResolvedSubject } from "../../steps/support/resolve-subject.ts";

// A whole Cucumber run per mutant spends most of its time on looking for files, reading features and matching steps, each
// time with the same result. So the cases of the first run are kept, and Cucumber's own worker, which is what runs them
// in the first run too, runs them again. The worker is not part of Cucumber's public interface: its version is pinned.

interface Case {
  readonly gherkinDocument: GherkinDocument;
  readonly pickle: Pickle;
  readonly testCase: TestCase;
}

interface Worker {
  runBeforeAllHooks(): Promise<unknown>;
  runTestCase(one: Case, isFailing: boolean): Promise<boolean>;
  runAfterAllHooks(): Promise<unknown>;
}

type WorkerConstructor = new (
  run: string,
  worker: undefined,
  events: EventEmitter,
  newId: () => string,
  options: object,
  support: ISupportCodeLibrary,
  snippets: { build(): string },
) => Worker;

const { Worker } = createRequire(import.meta.url)("@cucumber/cucumber/lib/runtime/worker") as {
  Worker: WorkerConstructor;
};

const newId = IdGenerator.uuid();

/** Keeps the scenarios of a run, so that some of them can be run again against another subject. */
export class Replay {
  readonly #rows: ReadonlySet<string>;
  readonly #documents = new Map<string, GherkinDocument>();
  readonly #pickles = new Map<string, Pickle>();
  readonly #cases = new Map<string, Case>();
  readonly #hooks: Envelope[] = [];

  /** With the ids of the catalogue's rows. */
  constructor(rows: ReadonlySet<string>) {
    this.#rows = rows;
  }

  /** Takes one message of the first run. */
  accept(envelope: Envelope): void {
    const { gherkinDocument, pickle, testCase, hook } = envelope;
    if (gherkinDocument) this.#documents.set(gherkinDocument.uri ?? "", gherkinDocument);
    if (pickle) this.#pickles.set(pickle.id, pickle);
    if (hook) this.#hooks.push(envelope);
    if (testCase) this.#keep(testCase);
  }

  /** Runs scenarios, named by `file:line`, one after the other until one fails in a Then; whether one did. */
  async failsInThen(
    places: readonly string[],
    subject: ResolvedSubject,
    support: ISupportCodeLibrary,
  ): Promise<boolean> {
    const collector = new Collector({ rows: this.#rows, repeat: () => "" });
    const events = new EventEmitter();
    events.on("envelope", (envelope: Envelope) => collector.accept(envelope));
    for (const hook of this.#hooks) collector.accept(hook);
    const options = {
      dryRun: false,
      failFast: false,
      filterStacktraces: true,
      retry: 0,
      worldParameters: handedOver(subject),
    };
    const worker = new Worker(newId(), undefined, events, newId, options, support, { build: () => "" });
    await worker.runBeforeAllHooks();
    try {
      for (const place of places) {
        const one = this.#case(place);
        const { gherkinDocument, pickle, testCase } = one;
        for (const envelope of [{ gherkinDocument }, { pickle }, { testCase }]) collector.accept(envelope);
        await worker.runTestCase(one, false);
        if (collector.scenarios().at(-1)?.failure?.kind === "then") return true;
      }
      return false;
    } finally {
      await worker.runAfterAllHooks();
    }
  }

  #case(place: string): Case {
    const one = this.#cases.get(place);
    if (one === undefined) throw new Error(`no scenario ran at ${place}`);
    return one;
  }

  #keep(testCase: TestCase): void {
    const pickle = this.#pickles.get(testCase.pickleId);
    const gherkinDocument = this.#documents.get(pickle?.uri ?? "");
    if (pickle === undefined || gherkinDocument === undefined)
      throw new Error(`${testCase.id} is a case of no feature`);
    const place = `${pickle.uri.replace(/^features\//, "")}:${pickle.location?.line ?? 0}`;
    this.#cases.set(place, { gherkinDocument, pickle, testCase });
  }
}
