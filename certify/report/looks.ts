import type { Verdict } from "../../reports/model.ts";
import type { ConductVerdict } from "./model.ts";

/** How a verdict looks: the letter of its colours in the style sheet, its sign, and a word for it. */
export interface Look {
  readonly key: string;
  readonly symbol: string;
  readonly label: string;
}

const good: Look = { key: "p", symbol: "✓", label: "passed" };
const bad: Look = { key: "f", symbol: "✕", label: "failed" };
const none: Look = { key: "n", symbol: "–", label: "not applicable" };

/** How a scenario's verdict looks. */
export function lookOfScenario(verdict: Verdict): Look {
  if (verdict === "passed") return good;
  if (verdict === "not applicable") return none;
  return { ...bad, label: verdict === "not testable" ? "not tried" : "failed" };
}

/** How a verdict on conduct looks. */
export function lookOfConduct(verdict: ConductVerdict): Look {
  if (verdict === "kept") return { ...good, label: "kept" };
  return verdict === "broken" ? { ...bad, label: "broken" } : { ...none, label: "not tried" };
}
