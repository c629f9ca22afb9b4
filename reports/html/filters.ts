import { grouped } from "../areas.ts";
import { codePhrase } from "../codes.ts";
import type { Report } from "../model.ts";
import { looks } from "../verdicts.ts";
import { lineAnchor } from "./anchor.ts";
import { html, type Markup } from "./markup.ts";

/** What the list of rows can be narrowed to: words, verdicts, a flow, a code, a level. The script does it. */
export function filters(report: Report): Markup {
  const { totals, rows } = report;
  const chips = looks.filter(({ verdict }) => totals.rows[verdict] > 0);
  return html`<div class=tools role=search aria-label="Filter the rows"><input type=search id=find placeholder="Search (press /)" aria-label="Search rows, codes, sections and scenarios" autocomplete=off spellcheck=false>${flows(report)}${codes(report)}${levels(report)}<div class=chips role=group aria-label="Show only these verdicts">${chips.map(
    ({ verdict, key, symbol, label }) =>
      html`<button type=button class="chip ${key}" data-chip=${key} data-word="${verdict.replaceAll(" ", "-")}" aria-pressed=false><b aria-hidden=true>${symbol}</b> ${label} <span>${totals.rows[verdict]}</span></button>`,
  )}</div><output id=shown aria-live=polite>${rows.length} rows</output></div>`;
}

function flows({ rows }: Report): Markup {
  return html`<select id=flow data-filter=flow aria-label="Flow"><option value="">all flows</option>${grouped(rows).map(
    ({ area, lines }) =>
      html`<optgroup label="${area.title}">${lines.map(
        ({ name }) => html`<option value="${lineAnchor(name)}">${name}</option>`,
      )}</optgroup>`,
  )}</select>`;
}

function codes({ rows }: Report): Markup {
  const known = [...new Set(rows.flatMap(({ code }) => code ?? []))].toSorted((a, b) => a - b);
  return html`<select id=code data-filter=code aria-label="Result code"><option value="">all codes</option>${known.map(
    (code) => html`<option value=${code}>${code} ${codePhrase(code)}</option>`,
  )}<option value=none>without a code</option></select>`;
}

function levels({ totals }: Report): Markup {
  const number = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, one) => sum + one, 0);
  return html`<select id=level data-filter=level aria-label="Level"><option value="">all levels</option><option value=must>must: a standard fixes it (${number(totals.must)})</option><option value=choice>choice: left open (${number(totals.choice)})</option></select>`;
}
