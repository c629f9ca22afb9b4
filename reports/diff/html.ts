import { readFileSync } from "node:fs";
import { html, type Markup, raw } from "../html/markup.ts";
import type { RowVerdict } from "../model.ts";
import { responseText } from "../times.ts";
import { lookOf } from "../verdicts.ts";
import { type Change, type Comparison, changes, type RowChange, type ScenarioChange, type Side } from "./model.ts";
import { headings, outcome, worthTelling } from "./words.ts";

/** The comparison as one HTML page that needs nothing else, and no script. */
export function renderDiffHtml(comparison: Comparison): string {
  const { before, after, rows, isKept } = comparison;
  const style = readFileSync(new URL("../assets/page.css", import.meta.url), "utf8").trim();
  const title = outcome(comparison);
  return html`<!doctype html>
<html lang=en><head><meta charset=utf-8><meta name=viewport content="width=device-width,initial-scale=1"><meta http-equiv=Content-Security-Policy content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><meta name=color-scheme content="light dark"><meta name=generator content="eppraise ${after.suite}"><title>${title} · ${after.subject}</title><style>${raw(style)}</style></head>
<body><main id=main class=diff><header class="top ${isKept ? "good" : "bad"}"><p class=kicker>Two conformance runs compared</p><h1>${after.subject}</h1>
<div class=verdict><span class=seal aria-hidden=true>${isKept ? "✓" : "✕"}</span><div><p class=outcome>${title}</p></div></div>
<dl class=sides>${side("before", before)}${side("now", after)}</dl></header>
${changes.map((change) =>
  section(
    change,
    rows.filter((row) => row.change === change),
  ),
)}
${times(comparison)}
</main><footer><p>Made by eppraise ${after.suite}. The reports of both runs tell what was sent and received.</p></footer></body></html>
`.text;
}

function side(name: string, { subject, started, suite, run, complete }: Side): Markup {
  return html`<dt>${name}</dt><dd><time datetime="${started}">${started.slice(0, 16).replace("T", " ")} UTC</time> · ${subject} · eppraise ${suite} · run ${run}${!complete && " · interrupted"}</dd>`;
}

function section(change: Change, rows: readonly RowChange[]): Markup | undefined {
  if (rows.length === 0) return undefined;
  const open = change === "broke" || change === "mended";
  return html`<section aria-labelledby="${change}"><details class=group${open && html` open`}><summary><h2 id="${change}">${headings[change]} <span class="number ${change}">${rows.length}</span></h2></summary><div class=changes>${rows.map(entry)}</div></details></section>
`;
}

function entry(row: RowChange): Markup {
  return html`<article class=change><p>${chip(row.before)} <span aria-hidden=true>→</span><span class=sr>now</span> ${chip(row.after)} <b>${row.title}</b></p><p class=source><code>${row.id}</code>${
    row.change === "broke" && !row.counts && " · not counted: the standard leaves a choice"
  }</p>${worthTelling(row).map(tried)}</article>
`;
}

function chip(verdict: RowVerdict | undefined): Markup {
  if (verdict === undefined) return html`<span class=v>not there</span>`;
  const { key, symbol, label } = lookOf(verdict);
  return html`<span class="v ${key}"><b aria-hidden=true>${symbol}</b> ${label}</span>`;
}

function tried({ name, place, change, after, reason, expected, actual, repeat }: ScenarioChange): Markup {
  const contrasted = expected !== undefined || actual !== undefined;
  const told = change === "broke" && !contrasted && reason !== undefined;
  return html`<div class=scenario><p>${after === undefined ? "gone: " : html`${chip(after)} `}${name} <small>${place}</small></p>${
    change === "broke" &&
    contrasted &&
    html`<dl class=contrast><dt>expected</dt><dd class=want>${expected ?? "–"}</dd><dt>actual</dt><dd class=got>${actual ?? "–"}</dd></dl>`
  }${told && html`<pre class=message>${reason}</pre>`}${
    change === "broke" && repeat !== undefined && html`<p class=command><code>${repeat}</code></p>`
  }</div>`;
}

function times({ times: all }: Comparison): Markup | undefined {
  if (all.length === 0) return undefined;
  return html`<section aria-labelledby=times><h2 id=times>Response times</h2><div class=scroll tabindex=0><table class=times><thead><tr><th scope=col>95 of 100 answers within</th><th scope=col>before</th><th scope=col>now</th></tr></thead><tbody>${all.map(
    ({ name, before, after }) =>
      html`<tr><th scope=row>${name}</th><td>${responseText(before)}</td><td>${responseText(after)}</td></tr>`,
  )}</tbody></table></div></section>`;
}
