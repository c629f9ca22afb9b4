import { placeOf } from "../build.ts";
import { against } from "../counting.ts";
import { durationText } from "../duration.ts";
import { plural } from "../headline.ts";
import type { Exchange, Failure, Report, RowResult, ScenarioResult, StepResult } from "../model.ts";
import { specAddress, specText } from "../spec.ts";
import { type Look, looks } from "../verdicts.ts";
import { contrast } from "./contrast.ts";
import { frame } from "./frame.ts";
import { html, type Markup } from "./markup.ts";

/** A scenario that needs a person's attention. */
export interface InQuestion {
  readonly scenario: ScenarioResult;
  readonly look: Look;
  /** Whether it failed where the standard leaves a choice, and that does not count. */
  readonly isApart: boolean;
  /** From 1, in the order of the page. */
  readonly index: number;
}

const worrying: readonly string[] = ["failed", "harness error", "set-up failed", "not testable", "waived"];

/** The scenarios that failed or could not be judged, worst first, then what does not count and what is waived. */
export function inQuestion(report: Report): readonly InQuestion[] {
  const counted = new Set(against(report));
  const found = looks
    .filter(({ verdict }) => worrying.includes(verdict))
    .flatMap((look) =>
      report.scenarios
        .filter(({ verdict }) => verdict === look.verdict)
        .map((scenario) => ({ scenario, look, isApart: look.verdict === "failed" && !counted.has(scenario) })),
    );
  const isLast = ({ isApart, look }: { readonly isApart: boolean; readonly look: Look }) =>
    isApart || look.verdict === "waived";
  return [...found.filter((one) => !isLast(one)), ...found.filter(isLast)].map((one, index) => ({
    ...one,
    index: index + 1,
  }));
}

/** The anchor of the n-th scenario in question. */
export function failureAnchor(index: number): string {
  return `failure-${index}`;
}

/** What went wrong, scenario by scenario: expected and actual, the requirement, the frames, and how to repeat it. */
export function failures(report: Report, pretty: (xml: string) => string): Markup | undefined {
  const wrong = inQuestion(report);
  if (wrong.length === 0) return undefined;
  const rows = new Map(report.rows.map((row) => [row.id, row]));
  return html`<section id=failures aria-labelledby=failures-title><h2 id=failures-title>What to look at <span class=number>${wrong.length}</span></h2>
${wrong.map((one) => card(one, rows, pretty))}</section>`;
}

function card(
  { scenario, look, isApart, index }: InQuestion,
  rows: ReadonlyMap<string, RowResult>,
  pretty: (xml: string) => string,
): Markup {
  const { failure, exchanges = [], steps, reason, repeat } = scenario;
  const own = scenario.rows.flatMap((id) => rows.get(id) ?? []);
  return html`<details class="fail ${look.key}" id="${failureAnchor(index)}"${index === 1 && html` open`}><summary><span class="v ${look.key}"><b aria-hidden=true>${look.symbol}</b> ${look.label}${isApart && html` <i>not counted</i>`}</span><h3>${scenario.name}</h3><small>${scenario.feature} · ${placeOf(scenario)} · ${durationText(scenario.durationMs)}</small></summary>
<div class=body>${isApart && html`<p class=outside>The standard leaves a choice here, so that this does not count without --strict. If the server is meant to do so, declare its code in the profile (codes), or waive the row.</p>`}${reason !== undefined && reason !== failure?.message && html`<p class=reason>${reason}</p>`}${failure !== undefined && difference(failure)}
${own.map(requirement)}
${stepList(steps)}
${traffic(exchanges, pretty)}
<div class=repeat><h4>Repeat it</h4><p class=command><code>${repeat}</code><button type=button data-copy>Copy</button></p></div></div></details>
`;
}

/** What went wrong: both sides where there are two, and the message where it says more. */
export function difference({ kind, message, expected, actual }: Failure): Markup {
  const outside =
    kind !== "then" &&
    html`<p class=outside>It broke ${places[kind]}, before the answer was judged.${kind === "given" && " It says nothing of the row."}</p>`;
  if (expected === undefined && actual === undefined) return html`${outside}<pre class=message>${message}</pre>`;
  const marked = contrast(expected, actual);
  return html`${outside}<dl class=contrast><dt>expected</dt><dd class=want>${marked.expected}</dd><dt>actual</dt><dd class=got>${marked.actual}</dd></dl>${
    !covers(message, expected, actual) && html`<pre class=message>${message}</pre>`
  }`;
}

const places: Readonly<Record<Exclude<Failure["kind"], "then">, string>> = {
  given: "while the situation was set up (Given)",
  when: "while the command was sent (When)",
  hook: "in a hook around the scenario",
};

// A message that only says again what the two lines say is left out.
function covers(message: string, expected = "", actual = ""): boolean {
  const rest = message.replace(expected, "").replace(actual, "");
  return /^\W*(expected|actual|but|got|was|is|the answer|and|to be|:|,|\s)*\W*$/i.test(rest);
}

function requirement(row: RowResult): Markup {
  const address = specAddress(row.spec);
  const section = specText(row.spec);
  const source = address === undefined ? section : html`<a href="${address}" rel="noreferrer noopener">${section}</a>`;
  const basis =
    row.basis === "must"
      ? "The standard fixes this."
      : "The standard leaves this open; the documented registry chose it.";
  return html`<blockquote><p>${row.title}</p><p class=source>${row.code !== undefined && html`<code>${row.code}</code> · `}${source} · ${basis} · <a href="#${row.id}">${row.id}</a></p></blockquote>`;
}

/** The steps of a scenario, each with its sign. */
export function stepList(steps: readonly StepResult[]): Markup {
  return html`<ol class=steps>${steps.map(
    ({ keyword, text, verdict }) =>
      html`<li class=${verdict}><span aria-hidden=true>${signs[verdict]}</span><b>${keyword}</b> ${text}${verdict !== "passed" && html`<span class=sr> (${verdict})</span>`}</li>`,
  )}</ol>`;
}

const signs: Readonly<Record<StepResult["verdict"], string>> = { passed: "✓", failed: "✕", skipped: "·" };

function traffic(exchanges: readonly Exchange[], pretty: (xml: string) => string): Markup {
  const last = exchanges.at(-1);
  if (last === undefined) return html`<p class=quiet>No frame was recorded.</p>`;
  const earlier = exchanges.slice(0, -1);
  return html`${
    earlier.length > 0 &&
    html`<details class=earlier><summary>${plural(earlier.length, "earlier exchange")}</summary>${earlier.map((one) => exchange(one, pretty))}</details>`
  }${exchange(last, pretty)}`;
}

/** What was sent and what came back, side by side. */
export function exchange(
  { protocol, who, at, sent, received, code, durationMs, problems = [] }: Exchange,
  pretty: (xml: string) => string,
): Markup {
  return html`<div class=exchange>${problems.map((problem) => html`<p class=problem>${problem}</p>`)}<figure><figcaption><b>Sent</b> by ${who} <time datetime="${at}">${at.slice(11, 23)}</time></figcaption>${frame(sent, protocol, pretty)}</figure><figure><figcaption><b>Received</b> ${code !== undefined && html`<code>${code}</code>`} <span>${durationText(durationMs)}</span></figcaption>${
    received === undefined ? html`<p class=quiet>Nothing came back.</p>` : frame(received, protocol, pretty)
  }</figure></div>`;
}
