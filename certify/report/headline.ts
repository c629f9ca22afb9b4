import { plural } from "../plan/words.ts";
import type { CertificationReport } from "./model.ts";

/** The outcome of a certification in one short sentence and one longer one. */
export interface Headline {
  readonly title: string;
  readonly detail: string;
}

/** Says how a certification ended: what failed first, then what is missing. */
export function headline(report: CertificationReport): Headline {
  return { title: title(report), detail: detail(report) };
}

function title({ run, totals }: CertificationReport): string {
  if (!run.complete) return "Interrupted";
  const { scenarios, conduct, weather } = totals;
  const failed = scenarios.failed + scenarios["not tried"];
  const parts = [
    ...(failed > 0 ? [`${plural(failed, "scenario")} failed`] : []),
    ...(conduct.broken > 0 ? [`${plural(conduct.broken, "rule")} of conduct broken`] : []),
    ...(weather.unsound > 0 ? [`${plural(weather.unsound, "fault")} dealt with unsoundly`] : []),
  ];
  if (parts.length > 0) return parts.join(", ");
  if (run.problems.length > 0) return "The run itself has a problem";
  return scenarios.passed > 0 ? "Passed" : "Nothing was tried";
}

function detail({ totals }: CertificationReport): string {
  const { scenarios, conduct, weather } = totals;
  const failed = scenarios.failed + scenarios["not tried"];
  const notApplicable = scenarios["not applicable"] > 0 ? `, ${scenarios["not applicable"]} not applicable` : "";
  const notTried = conduct["not tried"] > 0 ? `, ${conduct["not tried"]} not tried` : "";
  const plan = `Of the plan: ${scenarios.passed} passed, ${failed} failed${notApplicable}.`;
  const rules = `Of conduct: ${conduct.kept} kept, ${conduct.broken} broken${notTried}.`;
  const faults =
    weather.sound + weather.unsound === 0
      ? ""
      : ` Of faults: ${weather.sound} met soundly, ${weather.unsound} unsoundly.`;
  return `${plan} ${rules}${faults}`;
}
