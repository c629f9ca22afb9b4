import { html, type Markup } from "../../../reports/html/markup.ts";
import { lookOfWeather } from "../looks.ts";
import type { CertificationReport, WeatherResult } from "../model.ts";

/** Every time that a fault struck: what happened, what the client did next, and whether that was sound. */
export function weatherSection({ weather }: CertificationReport): Markup | undefined {
  if (weather.length === 0) return undefined;
  return html`<section id=weather aria-labelledby=weather-title><h2 id=weather-title>Rough weather</h2>
<p class=lead>What the registry did wrong on purpose, and what the client did next.</p>
${weather.map(card)}</section>`;
}

function card({ kind, summary, demand, at, did, connection, command, next, verdict }: WeatherResult): Markup {
  const { key, symbol, label } = lookOfWeather(verdict);
  return html`<details class="fail ${key}"${verdict === "unsound" && html` open`}><summary><span class="v ${key}"><b aria-hidden=true>${symbol}</b> ${label}</span><h3>${kind}</h3><small>${next}</small></summary>
<div class=body><dl class=facts-list><dt>what happens</dt><dd>${summary}</dd><dt>this time</dt><dd>${did}${command !== undefined && html`, on <code>${command}</code>`}${
    connection !== undefined && html`, connection ${connection}`
  }, <time datetime="${at}">${at.slice(11, 23)}</time></dd><dt>the client</dt><dd class="v ${key}">${next}</dd><dt>a sound client</dt><dd>${demand}</dd></dl></div></details>
`;
}
