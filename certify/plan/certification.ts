import type { z } from "zod";
import { type Change, change } from "../../simulator/control/fixture/fixture.ts";
import { read } from "../../simulator/control/fixture/problems.ts";
import type { HostedWorld } from "../../simulator/control/hosted-world.ts";
import type { Driver, Task } from "../drive/driver.ts";
import type { Traffic } from "../traffic/traffic.ts";
import type { FinalJudgement } from "../weather/judge.ts";
import type { Dialect } from "./dialect/index.ts";
import type { Row } from "./table.ts";

/** Told how the plan goes on, for the screen. */
export interface Progress {
  readonly scenario: (name: string) => void;
  readonly task: (task: Task) => void;
  readonly taskDone: (task: Task, milliseconds: number) => void;
  readonly taskNotDone: (task: Task, why: string) => void;
}

/** What a certification is made of. */
export interface CertificationOptions {
  readonly hosted: HostedWorld;
  readonly traffic: Traffic;
  readonly driver: Driver;
  readonly progress: Progress;
  /** How the plan speaks: that of the protocol which it is about. */
  readonly dialect: Dialect;
  /** The registrar that the client is. */
  readonly client: string;
  /** The registrar whose part the registry plays itself. */
  readonly other: string;
  /** How long a step may take, milliseconds. */
  readonly stepLimit: number;
  /** Writes a file for the client, and gives its path. */
  readonly file: (name: string, content: string) => string;
}

/** What a contact may be to a domain. */
const roles = ["registrant", "admin", "tech", "billing"];

/** One client that goes through one plan, in one world. */
export class Certification {
  static #current: Certification | undefined;

  readonly options: CertificationOptions;
  /** Ids of contacts by the labels of the plan: a client may choose its own. */
  readonly contacts = new Map<string, string>();
  /** Texts that must not be shown: passwords that the plan has given out. */
  readonly secrets = new Set<string>();
  /** What the client made of strikes, by their numbers, as it stood when their scenario was over. */
  readonly judgements = new Map<number, FinalJudgement>();
  /** Exchanges before this one belong to steps that are over. */
  mark = 0;
  /** Signed marks by label, encoded, with the files that they are in. */
  readonly marks = new Map<string, { readonly encoded: string; readonly path: string }>();
  /** Whether a scenario has failed. */
  hasFailed = false;
  #steps = 0;

  constructor(options: CertificationOptions) {
    this.options = options;
  }

  /** The one that runs in this process. The step definitions are loaded by name, and find it here. */
  static get current(): Certification {
    if (Certification.#current === undefined) throw new Error("no certification runs");
    return Certification.#current;
  }

  /** Makes one the current one while something runs. */
  static async while<T>(certification: Certification, run: () => Promise<T>): Promise<T> {
    Certification.#current = certification;
    try {
      return await run();
    } finally {
      Certification.#current = undefined;
    }
  }

  get dialect(): Dialect {
    return this.options.dialect;
  }

  nextStep(): number {
    return ++this.#steps;
  }

  /** Changes the world, in the words of a fixture. */
  async change(input: z.input<typeof change>): Promise<void> {
    await this.options.hosted.change(read(change, input) as Change);
  }

  /** A registrar by its name in the plan. */
  registrar(name: string): string {
    return name === "the client" ? this.options.client : this.options.other;
  }

  /** Notes what of a table must not be shown. */
  keepSecret(rows: readonly Row[]): void {
    for (const { key, values } of rows) if (key === "authInfo") this.secrets.add(values[0] ?? "");
  }

  /** Rows with the ids of contacts where the plan wrote their labels. */
  withContactIds(rows: readonly Row[]): readonly Row[] {
    const isRole = (key: string) => roles.includes(key.replace(/^(add|remove) /, ""));
    return rows.map(({ key, values }) => ({
      key,
      values: isRole(key) ? values.map((label) => this.contactId(label)) : values,
    }));
  }

  /** The id of a contact by its label. */
  contactId(label: string): string {
    return this.contacts.get(label) ?? label;
  }
}
