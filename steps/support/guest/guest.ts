import { isOfRun, nameFor } from "../names.ts";
import type { RegistrarName } from "../resolve-subject.ts";
import { HarnessError } from "../verdicts.ts";
import { type Touched, touchedBy } from "./creations.ts";
import { Journal, readJournal, runsIn } from "./journal.ts";
import type { Preparation } from "./preparation.ts";
import type { Phase, RunSettings } from "./settings.ts";
import { isStopped } from "./stop-flag.ts";
import { waitingIn } from "./waiting.ts";

/** What the suite owes a server that is not its own: it writes down what it makes before it makes it. One a process. */
export class Guest {
  readonly phase: Phase | undefined;
  /** The scenario that is run, as `file:line`. */
  scenario = "";
  readonly #settings: RunSettings;
  readonly #journal: Journal;
  readonly #open = new Map<string, Touched>();
  readonly #waiting: ReadonlyMap<string, Preparation>;

  constructor(settings: RunSettings) {
    this.#settings = settings;
    this.phase = settings.phase;
    nameFor(settings);
    const { folder, journal, phase } = settings;
    const waiting = phase === "verify" ? waitingIn(readJournal(folder, journal)) : [];
    this.#waiting = new Map(waiting.map((preparation) => [preparation.scenario, preparation]));
    this.#journal = new Journal(folder, journal);
  }

  /** Before a document goes out: what it makes is written down. Fails once the run is over. */
  sending(document: Buffer, by: RegistrarName, clientId: string | undefined): void {
    this.note(touchedBy(document), by, clientId);
    this.goOn();
  }

  /** Before a command goes out: what it makes is written down. Fails once the run is over. */
  note(touched: Touched | undefined, by: RegistrarName, clientId = ""): void {
    if (touched === undefined) return;
    this.#open.set(clientId, touched);
    const { what, ...object } = touched;
    if (what === "made") this.#journal.write({ event: "create", ...object, by, clientId, scenario: this.scenario });
    // Writing takes its time: whoever told the run to end meanwhile may have looked for the object already.
    if (what === "made" && this.isStopped) this.#journal.write({ event: "unsent", clientId });
    this.goOn();
  }

  /** Fails once the run is over. */
  goOn(): void {
    if (this.isStopped) throw new HarnessError("the run was interrupted: nothing is sent any more");
  }

  /** Whether the run has been told that it is over. */
  get isStopped(): boolean {
    return isStopped(this.#settings);
  }

  /** After its answer: what became of it. */
  answered(clientId: string | undefined, code: number | undefined, repositoryId?: string): void {
    const touched = this.#open.get(clientId ?? "");
    if (code === undefined || touched === undefined) return;
    this.#open.delete(clientId ?? "");
    const { what, kind, name } = touched;
    if (what === "made")
      this.#journal.write({
        event: "answered",
        clientId: clientId ?? "",
        code,
        ...(repositoryId !== undefined && { repositoryId }),
      });
    else if (code === 1000 || code === 200) this.#journal.write({ event: "gone", kind, name });
  }

  /** What was prepared of a scenario, where the second half of it is to be run. */
  preparationOf(scenario: string): Preparation | undefined {
    return this.#waiting.get(scenario);
  }

  prepared(preparation: Preparation): void {
    this.#journal.write({ event: "prepared", preparation });
  }

  verified(scenario: string): void {
    this.#journal.write({ event: "verified", scenario });
  }

  /** Whether a text names something of this run, or of an earlier one whose journal is kept. */
  isOurs(text: string): boolean {
    const { folder, prefix, id } = this.#settings;
    return isOfRun(text, { prefix, id }) || runsIn(folder).some((run) => isOfRun(text, { prefix, id: run }));
  }

  close(): void {
    this.#journal.close();
  }
}
