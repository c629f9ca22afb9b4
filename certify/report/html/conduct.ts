import { exchange } from "../../../reports/html/failures.ts";
import { html, type Markup } from "../../../reports/html/markup.ts";
import { specAddress, specText } from "../../../reports/spec.ts";
import { prettyXml } from "../../../xsd/pretty.ts";
import { lookOfConduct } from "../looks.ts";
import type { CertificationReport, ConductResult, Finding } from "../model.ts";

/** The rules of conduct, each with its section; those that were broken are open. */
export function conductSection({ conduct }: CertificationReport): Markup {
  return html`<section id=conduct aria-labelledby=conduct-title><h2 id=conduct-title>Conduct</h2>
<p class=lead>Judged over everything that the client did, whatever the plan asked for.</p>
${conduct.map(card)}</section>`;
}

function card({ id, title, spec, why, verdict, count, findings }: ConductResult): Markup {
  const { key, symbol, label } = lookOfConduct(verdict);
  const more = count - findings.length;
  return html`<details class="fail ${key}" id="${id}"${verdict === "broken" && html` open`}><summary><span class="v ${key}"><b aria-hidden=true>${symbol}</b> ${label}</span><h3>${title}</h3><small>${specText(spec)}</small></summary>
<div class=body><blockquote><p>${why}</p><p class=source>${sources(spec)} · ${id}</p></blockquote>
${findings.map(finding)}${more > 0 && html`<p class=quiet>and ${more} more of the same</p>`}</div></details>
`;
}

function sources(spec: string): readonly Markup[] {
  return spec.split(/\s*,\s*/).map((one, index) => {
    const address = specAddress(one);
    const text = specText(one);
    const source =
      address === undefined ? html`${text}` : html`<a href="${address}" rel="noreferrer noopener">${text}</a>`;
    return index === 0 ? source : html`, ${source}`;
  });
}

function finding({ message, at, connection, exchange: shown }: Finding): Markup {
  return html`<div class=finding><p class=problem>${message}</p><p class=quiet>connection ${connection}, <time datetime="${at}">${at.slice(11, 23)}</time></p>${
    shown !== undefined &&
    html`<details class=earlier><summary>The exchange</summary>${exchange(shown, prettyXml)}</details>`
  }</div>`;
}
