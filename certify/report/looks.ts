import type { ConductVerdict, ScenarioVerdict, WeatherResult } from "./model.ts";

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
export function lookOfScenario(verdict: ScenarioVerdict): Look {
  if (verdict === "passed") return good;
  return verdict === "not applicable" ? none : { ...bad, label: verdict };
}

/** How a verdict on what a client did about a fault looks. */
export function lookOfWeather(verdict: WeatherResult["verdict"]): Look {
  return verdict === "sound" ? { ...good, label: "sound" } : { ...bad, label: "unsound" };
}

/** How a verdict on conduct looks. */
export function lookOfConduct(verdict: ConductVerdict): Look {
  if (verdict === "kept") return { ...good, label: "kept" };
  return verdict === "broken" ? { ...bad, label: "broken" } : { ...none, label: "not tried" };
}
