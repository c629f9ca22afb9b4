import type { HostedWorld } from "../../simulator/control/hosted-world.ts";
import { type PlanProgress, toldAnew } from "../../simulator/control/page/plan.ts";
import type { Task } from "../drive/driver.ts";
import { withoutSecrets } from "../report/exchange.ts";
import { scenarioResults } from "../report/scenarios.ts";
import type { Progress } from "./certification.ts";
import { readPlan } from "./document.ts";
import type { FoundPlan } from "./find.ts";
import type { Outcome } from "./run.ts";

type Step = PlanProgress["plan"]["steps"][number];

const states = {
  passed: "done",
  failed: "failed",
  error: "failed",
  "not applicable": "skipped",
  "not tried": "skipped",
} as const;

/** What a plan is shown by. */
export interface ShownPlanOptions {
  readonly hosted: HostedWorld;
  readonly plan: FoundPlan;
  /** Who is told as well. */
  readonly progress: Progress;
  /** What must not be shown. */
  readonly secrets: () => ReadonlySet<string>;
}

/** Shows on the page of a world how far its plan has got: a step for each scenario. */
export class ShownPlan implements Progress {
  readonly #options: ShownPlanOptions;
  readonly #title: string;
  readonly #steps: Step[];
  #now = -1;

  constructor(options: ShownPlanOptions) {
    this.#options = options;
    const { title, scenarios } = readPlan(options.plan.path);
    this.#title = title === "" ? options.plan.name : title;
    this.#steps = scenarios.map((name) => ({ text: name, state: "to-do" }));
    this.#tell();
  }

  readonly scenario = (name: string): void => {
    this.#now++;
    this.#steps[this.#now] = { text: name, state: "now" };
    this.#tell();
    this.#options.progress.scenario(name);
  };

  readonly task = (task: Task): void => {
    this.#change({ note: withoutSecrets(task.text, this.#options.secrets()).slice(0, 500) });
    this.#options.progress.task(task);
  };

  readonly taskDone = (task: Task, milliseconds: number): void => this.#options.progress.taskDone(task, milliseconds);

  readonly taskNotDone = (task: Task, why: string): void => this.#options.progress.taskNotDone(task, why);

  /** Shows what became of the scenarios so far. */
  outcome({ scenarios }: Outcome): void {
    for (const [index, { verdict, reason, failure }] of scenarioResults(scenarios, this.#options.secrets()).entries()) {
      const step = this.#steps[index];
      const note = (failure?.message.split("\n")[0] ?? reason)?.slice(0, 500);
      if (step !== undefined)
        this.#steps[index] = { text: step.text, state: states[verdict], ...(note !== undefined && { note }) };
    }
    this.#tell();
  }

  #change(change: Partial<Step>): void {
    const step = this.#steps[this.#now];
    if (step !== undefined) this.#steps[this.#now] = { ...step, ...change };
    this.#tell();
  }

  #tell(): void {
    const { hosted } = this.#options;
    hosted.plan = toldAnew(hosted.plan, { title: this.#title, steps: [...this.#steps] });
  }
}
