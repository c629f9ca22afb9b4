import { durationText } from "../../../reports/duration.ts";
import { difference, exchange, stepList } from "../../../reports/html/failures.ts";
import { html, type Markup } from "../../../reports/html/markup.ts";
import { prettyXml } from "../../../xsd/pretty.ts";
import { lookOfScenario } from "../looks.ts";
import type { CertificationReport } from "../model.ts";

type Scenario = CertificationReport["scenarios"][number];

/** The scenarios of the plan, in its order; those that failed are open. */
export function planSection({ plan, scenarios }: CertificationReport): Markup {
  return html`<section id=plan aria-labelledby=plan-title><h2 id=plan-title>The plan</h2>
<p class=lead>${plan.title}</p>
${scenarios.map(card)}</section>`;
}

function card(scenario: Scenario): Markup {
  const { name, line, verdict, reason, steps, failure, exchanges = [], durationMs } = scenario;
  const { key, symbol, label } = lookOfScenario(verdict);
  const isOpen = key === "f";
  return html`<details class="fail ${key}" id="scenario-${line}"${isOpen && html` open`}><summary><span class="v ${key}"><b aria-hidden=true>${symbol}</b> ${label}</span><h3>${name}</h3><small>${durationText(durationMs)}</small></summary>
<div class=body>${reason !== undefined && html`<p class=reason>${reason}</p>`}${failure !== undefined && difference({ ...failure, kind: "then" })}
${stepList(steps)}
${exchanges.map((one) => exchange(one, prettyXml))}</div></details>
`;
}
