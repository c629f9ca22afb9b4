import type { Counts } from "../model.ts";
import { looks } from "../verdicts.ts";
import { html, type Markup } from "./markup.ts";

/** A bar whose parts are as long as the verdicts are many. Decoration: the numbers must stand beside it. */
export function bar(counts: Counts): Markup {
  const parts = looks.filter(({ verdict }) => counts[verdict] > 0);
  return html`<span class=bar aria-hidden=true>${parts.map(
    ({ verdict, key }) => html`<i class=${key} style=flex:${counts[verdict]}></i>`,
  )}</span>`;
}

/** Verdicts with their numbers, as symbols with words for readers who see none. */
export function tally(counts: Counts): Markup {
  const parts = looks.filter(({ verdict }) => counts[verdict] > 0);
  return html`<span class=tally>${parts.map(
    ({ verdict, key, symbol, label }) =>
      html`<span class="v ${key}" title="${label}"><b aria-hidden=true>${symbol}</b>${counts[verdict]}<span class=sr> ${label}</span></span>`,
  )}</span>`;
}
