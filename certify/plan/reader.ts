import type { Envelope, Pickle, PickleStep } from "@cucumber/messages";
import { protocolNames } from "../traffic/protocol.ts";
import type { Dialect, Kind } from "./dialect/index.ts";

const verbs = "creates|registers|changes|checks|asks about|deletes";
const asked = new RegExp(`^the client (${verbs}) (domain|contact|host)s? "`);

const armed = /^the next .* meets "([^"]*)"/;

/** Reads a plan's messages, and sees what of it means nothing to a client that speaks its protocol. */
export class PlanReader {
  readonly #dialect: Dialect;
  /** Ids of the step definitions that the protocol has nothing for. */
  readonly #strange = new Set<string>();
  readonly #steps = new Map<string, { readonly step: PickleStep; readonly line: number }>();
  readonly #problems: string[] = [];

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** What a client cannot be asked, in lines for people. */
  problems(): readonly string[] {
    return [...this.#problems];
  }

  /** Takes one message of a dry run. */
  accept({ stepDefinition, pickle, testCase }: Envelope): void {
    const { without } = this.#dialect;
    const uri = stepDefinition?.sourceReference.uri?.replaceAll("\\", "/") ?? "";
    if (stepDefinition !== undefined && without !== undefined && `/${uri}`.includes(without))
      this.#strange.add(stepDefinition.id);
    if (pickle !== undefined) this.#note(pickle);
    for (const { pickleStepId = "", stepDefinitionIds = [] } of testCase?.testSteps ?? []) {
      const found = this.#steps.get(pickleStepId);
      if (found === undefined) continue;
      const isStrange = stepDefinitionIds.some((id) => this.#strange.has(id));
      const why = isStrange ? "has nothing for this sentence" : whyNot(this.#dialect, found.step);
      if (why !== undefined)
        this.#problems.push(
          `line ${found.line}: ${found.step.text.replace(/:$/, "")}: ${protocolNames[this.#dialect.protocol]} ${why}`,
        );
    }
  }

  #note({ steps, location }: Pickle): void {
    for (const step of steps) this.#steps.set(step.id, { step, line: location?.line ?? 0 });
  }
}

/** What of a step the protocol does not have: its fault, its object, or a row of its table. */
function whyNot({ creates, changes, faults }: Dialect, { text, argument }: PickleStep): string | undefined {
  const fault = armed.exec(text)?.[1];
  if (fault !== undefined && !faults.includes(fault))
    return `has no fault "${fault}"; take one of ${faults.join(", ")}`;
  const [, verb, kind] = asked.exec(text) ?? [];
  if (verb === undefined) return undefined;
  const rows = (verb === "changes" ? changes : creates)[kind as Kind];
  if (rows === undefined) return `has no ${kind}s`;
  const keys = argument?.dataTable?.rows.map(({ cells }) => cells[0]?.value ?? "") ?? [];
  const wrong = keys.find((key) => !rows.includes(key));
  return wrong === undefined ? undefined : `has no "${wrong}" here; take one of ${rows.join(", ")}`;
}
