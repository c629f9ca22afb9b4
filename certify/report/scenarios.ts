import type { ScenarioResult as Ran } from "../../reports/model.ts";
import { withoutSecrets } from "./exchange.ts";
import type { ScenarioResult, ScenarioVerdict } from "./model.ts";

/** The scenarios of a plan as the report tells them, without what only a conformance run has. No secret is in them. */
export function scenarioResults(ran: readonly Ran[], secrets: ReadonlySet<string>): readonly ScenarioResult[] {
  return ran.map((scenario) => {
    const { name, line, tags, reason, durationMs, steps, failure, exchanges } = scenario;
    const result: ScenarioResult = {
      name,
      line,
      tags,
      verdict: verdictOf(scenario),
      ...(reason !== undefined && { reason }),
      durationMs,
      steps,
      ...(failure !== undefined && { failure }),
      ...(exchanges !== undefined && { exchanges }),
    };
    return clean(result, secrets);
  });
}

/** What fails in a Given is ours, and not the client's. */
function verdictOf({ verdict, failure }: Ran): ScenarioVerdict {
  if (verdict === "passed" || verdict === "not applicable") return verdict;
  if (verdict === "not testable") return "not tried";
  return verdict === "failed" && failure?.kind !== "given" ? "failed" : "error";
}

/** Steps may hold secrets as the plan wrote them: authorisation information, for instance. */
function clean<T>(value: T, secrets: ReadonlySet<string>): T {
  if (typeof value === "string") return withoutSecrets(value, secrets) as T;
  if (Array.isArray(value)) return value.map((one) => clean(one, secrets)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one, secrets)])) as T;
}
