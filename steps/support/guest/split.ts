import { type Answer, readAnswer } from "../answer.ts";
import type { Names } from "../names.ts";
import { nameOf, type Party } from "../party.ts";
import { HarnessError, Mismatch, NotApplicable } from "../verdicts.ts";
import type { Guest } from "./guest.ts";
import type { Preparation, Remembered } from "./preparation.ts";

/** What was said, and the answer. */
interface Said {
  readonly who: string;
  readonly clientId?: string;
  readonly answer: Answer;
}

/** The same, as it was said in the first half. */
interface SaidBefore extends Said {
  readonly sent: Buffer;
  readonly at: Date;
  readonly durationMs: number;
  isSeen: boolean;
}

/** What a pause needs to know of its scenario. */
export interface Pausing {
  readonly names: Names;
  /** The subject's time, milliseconds since 1970. */
  readonly now: () => number;
  /** Whether it has connections of its own, which would have to stay open. */
  readonly holdsConnections: boolean;
  /** What a pause is simply waited for, milliseconds. */
  readonly patience: number;
}

/**
 * A scenario that waits for days, in two halves. The first runs its steps up to a pause and keeps the answers. The second
 * runs the same steps over the answers that were kept, without sending anything, and goes on for real after the pause.
 */
export class Split {
  readonly #guest: Guest;
  readonly #key: string;
  readonly #scenario: { readonly name: string; readonly text: string };
  readonly #preparation: Preparation | undefined;
  readonly #answers: Remembered[];
  #heard = 0;
  #pauses = 0;
  #isLive: boolean;
  /** How much later it went on than it could have, milliseconds. */
  lateness = 0;

  constructor(guest: Guest, key: string, scenario: { readonly name: string; readonly text: string }) {
    this.#guest = guest;
    this.#key = key;
    this.#scenario = scenario;
    this.#preparation = guest.preparationOf(key);
    this.#answers = [...(this.#preparation?.answers ?? [])];
    this.#isLive = guest.phase === "prepare";
    if (this.#isLive) return;
    if (this.#preparation === undefined) throw new NotApplicable("no first half of it waits for its time");
    if (this.#preparation.text !== scenario.text)
      throw new HarnessError("the scenario has changed since it was prepared");
  }

  /** What was prepared, for its names. */
  get preparation(): Preparation | undefined {
    return this.#preparation;
  }

  /** Whether its steps run over answers that were kept. */
  get isRemembering(): boolean {
    return !this.#isLive;
  }

  /** When the next answer was given, by the subject's time; milliseconds since 1970. */
  get rememberedNow(): number {
    const { at } = this.#answers[this.#heard] ?? this.#answers.at(-1) ?? {};
    return at === undefined ? Date.now() : Date.parse(at);
  }

  /** Keeps an answer for the second half. */
  keep(said: Said, now: number): void {
    const { who, clientId, answer } = said;
    const document = answer.document?.toString() ?? "";
    this.#answers.push({ who, ...(clientId !== undefined && { clientId }), document, at: new Date(now).toISOString() });
    this.#heard++;
  }

  /** The answer that was kept for what would be sent now. */
  remember(party: Party, sent: Buffer): SaidBefore {
    const kept = this.#answers[this.#heard++];
    if (kept === undefined || kept.who !== nameOf(party))
      throw new HarnessError(`nothing was kept for ${nameOf(party)} at this place of the scenario`);
    const { who, clientId, document, at } = kept;
    const answer = readAnswer({ kind: "document", document: Buffer.from(document) });
    return {
      who,
      sent,
      ...(clientId !== undefined && { clientId }),
      answer,
      at: new Date(at),
      durationMs: 0,
      isSeen: false,
    };
  }

  /** Lets time pass. Gives how long was waited, milliseconds, or ends the scenario for now. */
  async pause(length: number, unit: number, scenario: Pausing): Promise<number> {
    this.#pauses++;
    if (this.#isLive) {
      if (length > scenario.patience) return this.#end(length, unit, scenario);
      await new Promise((resolve) => setTimeout(resolve, length));
      return length;
    }
    if (this.#preparation !== undefined && this.#pauses === this.#preparation.pauses)
      this.#resume(this.#preparation, scenario.now());
    return 0;
  }

  /** Once the scenario is over: whether its second half has been tried. */
  over(): void {
    if (this.#isLive && this.#guest.phase === "verify") this.#guest.verified(this.#key);
  }

  #resume({ ripe, stale }: Preparation, now: number): void {
    if (now < Date.parse(ripe)) throw new NotApplicable(`not yet ripe: come back at ${ripe}`);
    this.#isLive = true;
    if (now > Date.parse(stale)) throw new NotApplicable(`it had to be gone on with before ${stale}: prepare it again`);
    this.lateness = now - Date.parse(ripe);
  }

  #end(length: number, unit: number, { names, now, holdsConnections }: Pausing): never {
    if (holdsConnections) throw new NotApplicable("its connections would have to stay open until time has passed");
    if (this.#answers.some(({ document }) => document === ""))
      throw new Mismatch("There was no answer to go on with.", "an answer", "none");
    const ripe = now() + length;
    // Half a unit: `119 hours` means just before the fifth day is over.
    const stale = ripe + Math.min(unit / 2, longestSlack);
    this.#guest.prepared({
      scenario: this.#key,
      ...this.#scenario,
      pauses: this.#pauses,
      ripe: new Date(ripe).toISOString(),
      stale: new Date(stale).toISOString(),
      names: names.kept,
      answers: this.#answers,
    });
    // What it has made has to stay until then.
    this.#isLive = false;
    throw new NotApplicable(`prepared: it can be gone on with from ${new Date(ripe).toISOString()}`);
  }
}

const longestSlack = 12 * 60 * 60 * 1000;
