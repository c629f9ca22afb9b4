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
  const { failed, passed } = totals.scenarios;
  const { broken } = totals.conduct;
  const parts = [
    ...(failed > 0 ? [`${plural(failed, "scenario")} failed`] : []),
    ...(broken > 0 ? [`${plural(broken, "rule")} of conduct broken`] : []),
  ];
  if (parts.length > 0) return parts.join(", ");
  if (run.problems.length > 0) return "The run itself has a problem";
  return passed > 0 ? "Passed" : "Nothing was tried";
}

function detail({ totals }: CertificationReport): string {
  const { scenarios, conduct } = totals;
  const notApplicable = scenarios["not applicable"] > 0 ? `, ${scenarios["not applicable"]} not applicable` : "";
  const notTried = conduct["not tried"] > 0 ? `, ${conduct["not tried"]} not tried` : "";
  return `Of the plan: ${scenarios.passed} passed, ${scenarios.failed} failed${notApplicable}. Of conduct: ${conduct.kept} kept, ${conduct.broken} broken${notTried}.`;
}
