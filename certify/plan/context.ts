import { World } from "@cucumber/cucumber";
import type { Strike } from "../../simulator/faults/strikes.ts";
import type { RegistryView } from "../../simulator/registry/projection.ts";
import { protocolNames } from "../traffic/protocol.ts";
import type { Exchange } from "../traffic/record.ts";
import { judgeStrike } from "../weather/judge.ts";
import { Certification } from "./certification.ts";
import type { Request } from "./request.ts";
import { Mismatch, NotApplicable } from "./verdicts.ts";
import { plural } from "./words.ts";

/** How long the traffic may lag behind an adapter's word, in milliseconds. */
const grace = 500;

/** Cucumber's world while a plan runs: one scenario. */
export class PlanContext extends World {
  isOptional = false;
  /** The last strike before this scenario's weather; absent where it has none. */
  weatherSince: number | undefined;
  /** The exchange that did what was asked last. */
  last: Exchange | undefined;
  /** Exchanges of the step that was asked last, and of the scenario. */
  seen: readonly Exchange[] = [];
  scenarioMark = 0;

  /** Looked up when it is needed: a plan that is only read has none. */
  get certification(): Certification {
    return Certification.current;
  }

  /** The registry as it is now. */
  get view(): RegistryView {
    return this.certification.options.hosted.view;
  }

  /** What an object of the plan is called on the wire. */
  nameOf(kind: string, label: string): string {
    return kind === "contact" ? this.certification.contactId(label) : label;
  }

  /** All that was exchanged in this scenario. */
  get all(): readonly Exchange[] {
    return this.certification.options.traffic.exchanges.slice(this.scenarioMark);
  }

  /** What faults did in this scenario. */
  get strikes(): readonly Strike[] {
    const { weatherSince } = this;
    const { weather } = this.certification.options.hosted;
    return weatherSince === undefined ? [] : weather.strikes.all().filter(({ number }) => number > weatherSince);
  }

  /** Whether there was rough weather, and the client has done about it whatever it would do. */
  get #isSettled(): boolean {
    const { traffic } = this.certification.options;
    const { strikes } = this;
    return strikes.length > 0 && strikes.every((strike) => judgeStrike(strike, traffic).verdict !== "open");
  }

  /** Asks the client for something, and waits until it is done. */
  async ask(request: Request): Promise<void> {
    const { certification } = this;
    const { traffic, driver, progress, stepLimit } = certification.options;
    const { action, text, details } = request;
    const task = { step: certification.nextStep(), action, text, details };
    const started = performance.now();
    const { protocol } = certification.dialect;
    // What is said over another protocol is judged as conduct, and does nothing for the plan.
    const since = () => this.#sinceMark.filter((one) => one.protocol === protocol);
    const found = () => request.shownBy(since());
    const isRough = this.weatherSince !== undefined;
    const isDone = () => found() !== undefined || this.#isSettled;
    const stop = new AbortController();
    progress.task(task);
    const limit = setTimeout(() => stop.abort(), stepLimit);
    try {
      const word = driver.ask(task, stop.signal);
      const said = driver.confirms
        ? await Promise.race([word, aborted(stop.signal)])
        : await Promise.race([word, traffic.until(isDone, stepLimit, stop.signal).then(() => undefined)]);
      if (said?.kind === "skipped") throw this.#notDone(said.reason);
      if (said?.kind === "failed" && !isRough)
        throw new Mismatch(said.reason, text, this.#seenInstead(request, since()));
      if (driver.confirms && said !== undefined) await traffic.until(isDone, grace);
      this.last = found();
      // In rough weather a step is over when the client thinks so; a Then looks at what it did.
      if (this.last === undefined && !(isRough && this.strikes.length > 0)) {
        if (said === undefined && this.isOptional) throw this.#notDone("it was not done in time");
        const why =
          said === undefined
            ? `It was not done within ${stepLimit / 1000} s.`
            : said.kind === "failed"
              ? said.reason
              : "The adapter says that it is done, and the traffic does not show it.";
        throw new Mismatch(why, text, this.#seenInstead(request, since()));
      }
      progress.taskDone(task, performance.now() - started);
    } catch (error) {
      progress.taskNotDone(task, error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
      throw error;
    } finally {
      clearTimeout(limit);
      stop.abort();
      this.seen = since();
      certification.mark = traffic.exchanges.length;
    }
  }

  #notDone(reason: string): Error {
    return this.isOptional
      ? new NotApplicable(`optional, and not done: ${reason}`)
      : new Mismatch("The client will not do this, and it is not optional.", "done", reason);
  }

  /** All that was exchanged since the step before, over whatever protocol. */
  get #sinceMark(): readonly Exchange[] {
    return this.certification.options.traffic.exchanges.slice(this.certification.mark);
  }

  #nothingSeen(): string {
    const { length } = this.#sinceMark;
    if (length === 0) return "no command at all";
    const { protocol } = this.certification.dialect;
    const other = protocolNames[protocol === "epp" ? "rrp" : "epp"];
    return `nothing over ${protocolNames[protocol]}, and ${plural(length, "command")} over ${other}`;
  }

  /** What there was instead of what was asked for. */
  #seenInstead({ concerns }: Request, seen: readonly Exchange[]): string {
    const tried = seen.filter(concerns);
    const shown = (tried.length > 0 ? tried : seen).slice(-3);
    if (shown.length === 0) return this.#nothingSeen();
    return shown.map(({ title, answer }) => `${title}: ${answer?.code ?? "no answer"}`).join("; ");
  }
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(undefined)));
}
