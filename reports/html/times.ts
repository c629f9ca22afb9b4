import type { Report } from "../model.ts";
import { type ClassTiming, responseText, shareText, type Timing, timings } from "../times.ts";
import { html, type Markup } from "./markup.ts";

/** How long the answers took, by class of command and by command, beside what the registry agreement asks for. */
export function responseTimes({ times }: Report): Markup | undefined {
  const classes = timings(times);
  if (classes.length === 0) return undefined;
  return html`<section id=times aria-labelledby=times-title><h2 id=times-title>Response times</h2>
<p class=lead>From the first octet sent to the last one received, by the suite's own clock; a first login includes opening its connection. ICANN's registry agreement asks that nine of ten answers come within the limit. This is a measurement of one test run: it fails nothing.</p>
<div class=scroll tabindex=0 role=region aria-label="Response times"><table class=times><thead><tr><th scope=col>commands</th><th scope=col>answers</th><th scope=col><abbr title="half of the answers came within">p50</abbr></th><th scope=col><abbr title="95 of 100 answers came within">p95</abbr></th><th scope=col><abbr title="99 of 100 answers came within">p99</abbr></th><th scope=col>limit</th><th scope=col>within it</th></tr></thead>${classes.map(group)}</table></div></section>`;
}

function group(one: ClassTiming): Markup {
  return html`<tbody><tr class=class><th scope=rowgroup>${one.name}</th>${cells(one)}<td>${responseText(one.limitMs)}</td><td><span class="v ${one.isKept ? "p" : "f"}"><b aria-hidden=true>${one.isKept ? "✓" : "✕"}</b> ${shareText(one.within)}</span></td></tr>
${one.commands.map((command) => html`<tr><th scope=row>${command.name}</th>${cells(command)}<td></td><td>${shareText(command.within)}</td></tr>`)}</tbody>`;
}

function cells({ count, p50, p95, p99 }: Timing): Markup {
  return html`<td>${count.toLocaleString("en")}</td><td>${responseText(p50)}</td><td>${responseText(p95)}</td><td>${responseText(p99)}</td>`;
}
