import { areaOf, flowTitle, grouped, type Line } from "../areas.ts";
import { codePhrase } from "../codes.ts";
import type { Report, RowResult } from "../model.ts";
import { count, lookOf, looks, mostUrgent } from "../verdicts.ts";
import { lineAnchor } from "./anchor.ts";
import { html, type Markup } from "./markup.ts";

// Rows that no code belongs to have a column of their own.
type Code = number | undefined;

/** The matrices of flows and result codes: one for EPP, and one for RRP if it has rows, since its codes are its own. */
export function matrices(report: Report): Markup {
  const order = new Map(
    grouped(report.rows)
      .flatMap(({ lines }) => lines.flatMap((line) => line.rows))
      .map((row, index) => [row.id, index]),
  );
  const epp = report.rows.filter((row) => areaOf(row.flow) !== "rrp");
  const rrp = report.rows.filter((row) => areaOf(row.flow) === "rrp");
  return html`<section id=matrix aria-labelledby=matrix-title><h2 id=matrix-title>Flows and result codes</h2>
<p class=lead>Each cell stands for the rows of one flow that end in one result code: its sign is the verdict that most needs attention, its number how many rows have it, the stripe below how all of them share out. <span class=keys>Choose a cell to see its rows; arrow keys move.</span></p>
<ul class=legend>${looks
    .filter(({ verdict }) => report.totals.rows[verdict] > 0)
    .map(
      ({ key, symbol, label }) => html`<li><span class="c ${key}" aria-hidden=true>${symbol}</span> ${label}</li>`,
    )}</ul>
${epp.length > 0 && matrix("EPP", epp, order)}${rrp.length > 0 && html`<h3>RRP</h3>${matrix("RRP", rrp, order)}`}
<div id=dock role=region aria-label="Rows of the chosen cell" hidden></div>
</section>`;
}

function matrix(name: string, rows: readonly RowResult[], order: ReadonlyMap<string, number>): Markup {
  const codes = [...new Set(rows.map((row): Code => row.code))].sort((a, b) => (a ?? 1e9) - (b ?? 1e9));
  return html`<div class=scroll tabindex=-1><table class="matrix${codes.length > 14 && " wide"}" aria-label="${name} flows by result code">
<thead><tr><th scope=col>flow</th>${codes.map((code, index) => html`<th scope=col${family(codes, index)} title="${phrase(code)}">${code ?? "–"}</th>`)}</tr></thead>
${grouped(rows).map(
  ({ area, lines }) =>
    html`<tbody>${area.name !== "rrp" && html`<tr class=area><th colspan=${codes.length + 1}><span>${area.title}</span></th></tr>`}${lines.map((line) => matrixLine(line, codes, order))}</tbody>`,
)}</table></div>`;
}

function matrixLine({ name, rows }: Line, codes: readonly Code[], order: ReadonlyMap<string, number>): Markup {
  const title = flowTitle(name);
  return html`<tr><th scope=row><a href="#${lineAnchor(name)}"${title !== undefined && html` title="${title}"`}>${shortName(name)}</a></th>${codes.map(
    (code, index) => {
      const own = rows.filter((row) => row.code === code);
      return html`<td${family(codes, index)}>${own.length > 0 && cell(name, code, own, order)}</td>`;
    },
  )}</tr>\n`;
}

// The area stands above: where there is little room, the style sheet leaves its name out of the line's.
function shortName(name: string): Markup {
  const area = areaOf(name);
  const rest = name.slice(area.length + 1);
  return rest !== "" && name.startsWith(area)
    ? html`<span class=pre>${name.slice(0, area.length + 1)}</span>${rest}`
    : html`${name}`;
}

function cell(line: string, code: Code, rows: readonly RowResult[], order: ReadonlyMap<string, number>): Markup {
  const counts = count(rows.map((row) => row.verdict));
  const look = lookOf(mostUrgent(counts) ?? "not covered");
  const told = looks
    .filter(({ verdict }) => counts[verdict] > 0)
    .map(({ verdict, label }) => `${counts[verdict]} ${label}`);
  const places = rows.map((row) => order.get(row.id)).join(" ");
  return html`<a class="c ${look.key}" href="#${lineAnchor(line)}" data-rows="${places}" aria-label="${line}, ${code ?? "no code"}: ${told.join(", ")}"${
    told.length > 1 && html` style="--mix:${mix(rows.length, counts)}"`
  }>${look.symbol}<b>${counts[look.verdict]}</b></a>`;
}

function mix(total: number, counts: Readonly<Record<string, number>>): string {
  let start = 0;
  const stops = looks.flatMap(({ verdict, key }) => {
    const share = counts[verdict] ?? 0;
    if (share === 0) return [];
    const from = Math.round((start / total) * 100);
    start += share;
    return [`var(--${key}) ${from}% ${Math.round((start / total) * 100)}%`];
  });
  return `linear-gradient(90deg,${stops.join(",")})`;
}

// A line in the table where the hundreds change: 20xx syntax, 21xx implementation, 22xx security, 23xx data, 24xx server.
function family(codes: readonly Code[], index: number): Markup | undefined {
  const hundreds = (code: Code) => (code === undefined ? -1 : Math.floor(code / 100));
  return index > 0 && hundreds(codes[index]) !== hundreds(codes[index - 1]) ? html` class=edge` : undefined;
}

function phrase(code: Code): string {
  if (code === undefined) return "requirements that no result code belongs to";
  const words = codePhrase(code);
  return words === undefined ? String(code) : `${code} ${words}`;
}
