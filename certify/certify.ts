import type { HostedWorld } from "../simulator/control/hosted-world.ts";
import type { Briefing, Driver } from "./drive/driver.ts";
import { Certification, type Progress } from "./plan/certification.ts";
import { dialects } from "./plan/dialect/index.ts";
import type { FoundPlan } from "./plan/find.ts";
import { type Outcome, runPlan } from "./plan/run.ts";
import { ShownPlan } from "./plan/shown.ts";
import { buildReport } from "./report/build.ts";
import type { CertificationReport } from "./report/model.ts";
import type { Traffic } from "./traffic/traffic.ts";
import { otherRegistrar } from "./world.ts";

/** What a certification takes. */
export interface CertifyOptions {
  readonly plan: FoundPlan;
  /** What the report calls the client. */
  readonly client: string;
  readonly version: string;
  readonly hosted: HostedWorld;
  /** What watches the world. */
  readonly traffic: Traffic;
  readonly driver: Driver;
  readonly briefing: Briefing;
  readonly progress: Progress;
  /** How long a step may take, milliseconds. */
  readonly stepLimit: number;
  /** Writes a file for the client, and gives its path. */
  readonly file: (name: string, content: string) => string;
}

/** How long a session that is over may take to close, milliseconds. */
const farewell = 1000;

/** A certification that can be cut short: its report then tells what was seen until then. */
export class CertificationRun {
  readonly #options: CertifyOptions;
  readonly #started = new Date();
  readonly #certification: Certification;
  readonly #shown: ShownPlan;
  #outcome: Outcome = { scenarios: [], problems: [] };

  constructor(options: CertifyOptions) {
    this.#options = options;
    const { hosted, plan, traffic, driver, progress, briefing, stepLimit, file } = options;
    this.#shown = new ShownPlan({ hosted, plan, progress, secrets: () => this.#certification.secrets });
    const client = briefing.registrar.id;
    this.#certification = new Certification({
      hosted,
      traffic,
      driver,
      progress,
      dialect: dialects[plan.protocol],
      client,
      other: otherRegistrar,
      stepLimit,
      file,
    });
    this.#certification.secrets.add(briefing.registrar.password);
  }

  /** Goes through the plan with the client, lets it go, and judges what it did. */
  async run(): Promise<CertificationReport> {
    const { driver, briefing, plan, traffic } = this.#options;
    driver.begin(briefing);
    await Certification.while(this.#certification, async () => {
      this.#outcome = await runPlan(plan.path, (outcome) => {
        this.#outcome = outcome;
        this.#shown.outcome(outcome);
      });
    });
    await driver.end();
    await traffic.until(() => traffic.connections.every(({ isOpen }) => !isOpen), farewell);
    return this.report(true);
  }

  /** The report of what was seen by now. */
  report(complete: boolean): CertificationReport {
    const { plan, client, version, traffic, briefing, hosted } = this.#options;
    return buildReport({
      plan,
      client,
      version,
      started: this.#started,
      complete,
      outcome: this.#outcome,
      traffic,
      strikes: hosted.weather.strikes.all(),
      judgements: this.#certification.judgements,
      limits: briefing.limits,
      secrets: this.#certification.secrets,
    });
  }
}
