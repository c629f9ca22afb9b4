import { durationText } from "../duration.ts";
import { headline, plural } from "../headline.ts";
import type { Report, RowVerdict, ScenarioResult } from "../model.ts";
import { looks } from "../verdicts.ts";
import { bar } from "./bar.ts";
import { failureAnchor, inQuestion } from "./failures.ts";
import { html, type Markup } from "./markup.ts";

const mostListed = 5;
const exceptions: readonly RowVerdict[] = ["set-up failed", "harness error", "waived"];

/** The top of the page: who was tested, how it ended, and the numbers. */
export function summary(report: Report): Markup {
  const { run, subject } = report;
  const { title, detail } = headline(report);
  return html`<header class="top ${run.succeeded ? "good" : "bad"}" id=summary>
<p class=kicker>Conformance report</p>
<h1>${subject.name}</h1>
<p class=facts>${facts(report).map((fact) => html`<span>${fact}</span>`)}</p>
<div class=verdict><span class=seal aria-hidden=true>${run.succeeded ? "✓" : "✕"}</span><div><p class=outcome>${title}</p><p>${detail}</p></div></div>
${bar(report.totals.rows)}
<ul class=counts>${counts(report)}</ul>
${notes(report)}
${firstFailures(report)}
${about(report)}
</header>`;
}

function facts({ run, subject, scenarios }: Report): readonly (string | Markup)[] {
  const day = run.started.slice(0, 16).replace("T", " ");
  return [
    subject.builtIn ? "built-in reference registry" : html`<code>${subject.address}</code>`,
    html`<time datetime="${run.started}">${day} UTC</time>`,
    durationText(run.durationMs),
    plural(scenarios.length, "scenario"),
  ];
}

function counts({ totals }: Report): readonly Markup[] {
  return looks
    .filter(({ verdict }) => !exceptions.includes(verdict) || totals.rows[verdict] > 0)
    .map(({ verdict, key, symbol, label }) => {
      const number = totals.rows[verdict];
      const inside = html`<b>${number.toLocaleString("en")}</b><span><i class="v ${key}" aria-hidden=true>${symbol}</i> ${label}</span>`;
      return html`<li class="${key}${number === 0 ? " zero" : ""}">${
        number === 0 ? html`<div>${inside}</div>` : html`<a href=#rows data-show=${key}>${inside}</a>`
      }</li>`;
    });
}

function notes({ run }: Report): readonly Markup[] {
  const texts = [
    ...(run.complete
      ? []
      : ["The run was interrupted. This is what was seen until then; everything else counts as not yet covered."]),
    ...(run.tags === undefined
      ? []
      : [`Only scenarios tagged ${run.tags} were run; rows outside them count as not yet covered.`]),
    ...(run.places === undefined
      ? []
      : [`Only scenarios of ${run.places.join(", ")} were run; all else counts as not yet covered.`]),
    ...(run.shard === undefined ? [] : [`Only part ${run.shard} of the scenarios was run.`]),
    ...run.problems,
  ];
  return texts.map((text) => html`<p class=note>${text}</p>`);
}

function firstFailures(report: Report): Markup | undefined {
  const wrong = inQuestion(report);
  if (wrong.length === 0) return undefined;
  const more = wrong.length - mostListed;
  return html`<div class=first><h2>Look here first</h2><ol>${wrong
    .slice(0, mostListed)
    .map(
      ({ scenario, look, index }) =>
        html`<li><span class="v ${look.key}"><b aria-hidden=true>${look.symbol}</b></span><a href="#${failureAnchor(index)}">${scenario.name}</a> <small>${scenario.feature}</small>${inShort(scenario)}</li>`,
    )}</ol>${more > 0 && html`<p><a href=#failures>and ${more} more</a></p>`}</div>`;
}

function inShort({ failure }: ScenarioResult): Markup | undefined {
  if (failure?.expected === undefined || failure.actual === undefined) return undefined;
  if (failure.expected.length + failure.actual.length > 70) return undefined;
  return html` <code>${failure.expected} → ${failure.actual}</code>`;
}

function about(report: Report): Markup {
  const { run, subject } = report;
  const entries: readonly (readonly [string, string])[] = [
    ["Run", run.id],
    ["Suite", `eppraise ${run.suite}, Node ${run.node}`],
    ["Profile", subject.profile],
    [
      "What counts",
      run.strict
        ? "every row (strict)"
        : "rows that a standard fixes; where it leaves a choice, failures are reported and do not count",
    ],
    ["Waivers", report.waivers.map(({ id, row, until }) => `${id} (${row}, until ${until})`).join(", ") || "none"],
    ["Address", subject.address],
    ["Claims", subject.capabilities.join(", ") || "nothing beyond the minimum"],
  ];
  return html`<details class=about><summary>About this run</summary><dl>${entries.map(
    ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`,
  )}</dl></details>`;
}
