import { readFileSync } from "node:fs";
import { html, type Markup, raw } from "../../reports/html/markup.ts";
import { headline } from "./headline.ts";
import { conductSection } from "./html/conduct.ts";
import { planSection } from "./html/plan.ts";
import { summary } from "./html/summary.ts";
import { trafficSection } from "./html/traffic.ts";
import { weatherSection } from "./html/weather.ts";
import type { CertificationReport } from "./model.ts";

/** The report of a certification as one HTML page that needs nothing else: no script, and no request leaves it. */
export function renderHtml(report: CertificationReport): string {
  const style = asset("../../reports/assets/page.css") + asset("./assets/certification.css");
  return html`<!doctype html>
<html lang=en><head><meta charset=utf-8><meta name=viewport content="width=device-width,initial-scale=1"><meta http-equiv=Content-Security-Policy content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><meta name=color-scheme content="light dark"><meta name=generator content="eppraise ${report.run.suite}"><title>${headline(report).title} · ${report.client.name}</title><style>${raw(style)}</style></head>
<body>${navigation(report)}
<main id=main>${summary(report)}
${planSection(report)}
${conductSection(report)}
${weatherSection(report)}
${trafficSection(report)}
</main><footer><p>Made by eppraise ${report.run.suite} from report.json, which says the same to programs. Passwords are masked.</p></footer></body></html>
`.text;
}

function navigation({ weather }: CertificationReport): Markup {
  return html`<a class=skip href=#main>To the report</a><nav aria-label="Parts of the report"><b>eppraise</b><a href=#summary>Summary</a><a href=#plan>Plan</a><a href=#conduct>Conduct</a>${weather.length > 0 && html`<a href=#weather>Weather</a>`}<a href=#traffic>Traffic</a></nav>`;
}

function asset(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}
