import { flowTitle, grouped, type Line } from "../areas.ts";
import { placeOf } from "../build.ts";
import { durationText } from "../duration.ts";
import type { Report, RowResult, ScenarioResult } from "../model.ts";
import { specText } from "../spec.ts";
import { count, lookOf } from "../verdicts.ts";
import { lineAnchor } from "./anchor.ts";
import { bar, tally } from "./bar.ts";
import { failureAnchor, inQuestion } from "./failures.ts";
import { filters } from "./filters.ts";
import { html, type Markup } from "./markup.ts";

interface Shown {
  readonly scenario: ScenarioResult;
  readonly failure?: string;
}

/** Every row of the catalogue under its flow, with filters. */
export function rowList(report: Report): Markup {
  const anchors = new Map(inQuestion(report).map(({ scenario, index }) => [scenario, failureAnchor(index)]));
  const scenarios = new Map(
    report.scenarios.map((scenario): [string, Shown] => {
      const failure = anchors.get(scenario);
      return [placeOf(scenario), failure === undefined ? { scenario } : { scenario, failure }];
    }),
  );
  return html`<section id=rows aria-labelledby=rows-title><div class=head><h2 id=rows-title>Rows of the catalogue</h2><button type=button data-open>Open all</button></div>
${filters(report)}
${grouped(report.rows).map(
  ({ area, lines }) => html`<div class=group><h3>${area.title}</h3>${lines.map((line) => flow(line, scenarios))}</div>`,
)}
<p id=nothing hidden>No row is like that. <button type=button data-clear>Show all rows</button></p>
</section>`;
}

function flow({ name, rows }: Line, scenarios: ReadonlyMap<string, Shown>): Markup {
  const counts = count(rows.map((row) => row.verdict));
  const title = flowTitle(name);
  return html`<details class=flow id="${lineAnchor(name)}"><summary><h4>${title !== undefined && html`${title} `}<code>${name}</code></h4>${tally(counts)}${bar(counts)}</summary>
${rows.map((row) => listed(row, scenarios))}</details>
`;
}

function listed(row: RowResult, scenarios: ReadonlyMap<string, Shown>): Markup {
  const { key, symbol, label } = lookOf(row.verdict);
  const own = row.scenarios.flatMap((place) => scenarios.get(place) ?? []);
  return html`<details class="r ${key}" id="${row.id}"><summary><b title="${label}">${symbol}</b><span>${row.title}</span><code>${row.code ?? ""}</code><i>${row.basis}</i><small>${specText(row.spec)}</small></summary><p><code>${row.id}</code>${row.kind === "refusal" && !row.documented && " · beyond the documented refusals"}${
    row.codes !== undefined && ` · the profile declares ${row.codes.join(" or ")} in place of ${row.code}`
  }${row.available !== undefined && row.scenarios.length < row.available && row.scenarios.length > 0 && ` · ${row.scenarios.length} of its ${row.available} scenarios were run`}</p>${
    own.length === 0 ? html`<p>No scenario of this run tried it.</p>` : html`<ul>${own.map(tried)}</ul>`
  }</details>
`;
}

function tried({ scenario, failure }: Shown): Markup {
  const { key, symbol, label } = lookOf(scenario.verdict);
  const name = failure === undefined ? scenario.name : html`<a href="#${failure}">${scenario.name}</a>`;
  return html`<li class=${key}><b title="${label}">${symbol}</b>${name} <small>${placeOf(scenario)} · ${durationText(scenario.durationMs)}</small>${
    scenario.reason !== undefined && html`<em>${label}: ${scenario.reason}</em>`
  }</li>`;
}
