import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { headline } from "./headline.ts";
import { failures, inQuestion } from "./html/failures.ts";
import { html, type Markup, raw } from "./html/markup.ts";
import { matrices } from "./html/matrix.ts";
import { rowList } from "./html/rows.ts";
import { summary } from "./html/summary.ts";
import { responseTimes } from "./html/times.ts";
import type { Report } from "./model.ts";

/** How the page is made. */
export interface HtmlOptions {
  /** Indents a frame for reading. May throw for what is no XML: it is then shown as it came. */
  readonly pretty: (xml: string) => string;
}

/**
 * The report as one HTML page that needs nothing else: no request leaves it, its policy forbids any script but its own,
 * and without a script it still shows everything.
 */
export function renderHtml(report: Report, { pretty }: HtmlOptions): string {
  const style = asset("page.css");
  const script = asset("page.mjs");
  const { title } = headline(report);
  return html`<!doctype html>
<html lang=en><head><meta charset=utf-8><meta name=viewport content="width=device-width,initial-scale=1"><meta http-equiv=Content-Security-Policy content="${policy(script)}"><meta name=color-scheme content="light dark"><meta name=generator content="eppraise ${report.run.suite}"><title>${title} · ${report.subject.name}</title><link rel=icon href="${icon(report.run.succeeded)}"><style>${raw(style)}</style></head>
<body>${navigation(report)}
<main id=main>${summary(report)}
${matrices(report)}
${failures(report, pretty)}
${responseTimes(report)}
${rowList(report)}
</main><footer><p>Made by eppraise ${report.run.suite} from report.json, which says the same to programs. Passwords are masked.</p></footer>
<script type=module>${raw(script)}</script></body></html>
`.text;
}

function navigation(report: Report): Markup {
  const wrong = inQuestion(report).length;
  return html`<a class=skip href=#main>To the report</a><nav aria-label="Parts of the report"><b>eppraise</b><a href=#summary>Summary</a><a href=#matrix>Matrix</a>${
    wrong > 0 && html`<a href=#failures>To look at <span class=number>${wrong}</span></a>`
  }${Object.keys(report.times).length > 0 && html`<a href=#times>Times</a>`}<a href=#rows>Rows</a><button type=button id=theme aria-label="Colours: as the system" title="Colours: as the system">◐</button></nav>`;
}

function asset(name: string): string {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url), "utf8").trim();
}

function policy(script: string): string {
  const digest = createHash("sha256").update(script).digest("base64");
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
}

function icon(succeeded: boolean): string {
  const colour = succeeded ? "%230f8a5f" : "%23d1293d";
  const sign = succeeded ? "M4.5 8.5l2.5 2.5 4.5-5.5" : "M5 5l6 6M11 5l-6 6";
  return `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><rect width='16' height='16' rx='4' fill='${colour}'/><path d='${sign}' fill='none' stroke='white' stroke-width='2'/></svg>`;
}
