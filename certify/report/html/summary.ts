import { durationText } from "../../../reports/duration.ts";
import { html, type Markup } from "../../../reports/html/markup.ts";
import { plural } from "../../plan/words.ts";
import { protocolNames } from "../../traffic/protocol.ts";
import { headline } from "../headline.ts";
import { type Look, lookOfConduct, lookOfScenario, lookOfWeather } from "../looks.ts";
import type { CertificationReport } from "../model.ts";

/** The top of the page: who was certified by which plan, how it ended, and the numbers. */
export function summary(report: CertificationReport): Markup {
  const { run, plan, client, totals } = report;
  const { title, detail } = headline(report);
  const day = run.started.slice(0, 16).replace("T", " ");
  const facts = [
    html`plan ${plan.name}, over ${protocolNames[plan.protocol]}`,
    html`<time datetime="${run.started}">${day} UTC</time>`,
    durationText(run.durationMs),
    plural(totals.sessions, "connection"),
    plural(totals.commands, "command"),
  ];
  return html`<header class="top ${run.succeeded ? "good" : "bad"}" id=summary>
<p class=kicker>Client certification</p>
<h1>${client.name}</h1>
<p class=facts>${facts.map((fact) => html`<span>${fact}</span>`)}</p>
<div class=verdict><span class=seal aria-hidden=true>${run.succeeded ? "✓" : "✕"}</span><div><p class=outcome>${title}</p><p>${detail}</p></div></div>
<ul class=counts>${counts(report)}</ul>
${notes(report).map((text) => html`<p class=note>${text}</p>`)}
${firstOfAll(report)}
</header>`;
}

function counts({ totals }: CertificationReport): readonly Markup[] {
  const { scenarios, conduct, weather } = totals;
  const hasWeather = weather.sound + weather.unsound > 0;
  return [
    tile(scenarios.passed, lookOfScenario("passed"), "scenarios passed", "#plan"),
    tile(scenarios.failed + scenarios["not tried"], lookOfScenario("failed"), "scenarios failed", "#plan"),
    tile(scenarios["not applicable"], lookOfScenario("not applicable"), "not applicable", "#plan"),
    tile(conduct.kept, lookOfConduct("kept"), "rules kept", "#conduct"),
    tile(conduct.broken, lookOfConduct("broken"), "rules broken", "#conduct"),
    tile(conduct["not tried"], lookOfConduct("not tried"), "rules not tried", "#conduct"),
    ...(hasWeather
      ? [
          tile(weather.sound, lookOfWeather("sound"), "faults met soundly", "#weather"),
          tile(weather.unsound, lookOfWeather("unsound"), "met unsoundly", "#weather"),
        ]
      : []),
  ];
}

function tile(number: number, { key, symbol }: Look, label: string, target: string): Markup {
  return html`<li class="${key}${number === 0 ? " zero" : ""}"><a href="${target}"><b>${number}</b><span><i class="v ${key}" aria-hidden=true>${symbol}</i> ${label}</span></a></li>`;
}

function notes({ run }: CertificationReport): readonly string[] {
  return [...(run.complete ? [] : ["The run was interrupted. This is what was seen until then."]), ...run.problems];
}

function firstOfAll({ scenarios, conduct }: CertificationReport): Markup | undefined {
  const failed = scenarios
    .filter(({ verdict }) => verdict !== "passed" && verdict !== "not applicable")
    .map(({ name, line }) => ({ name, target: `#scenario-${line}`, of: "plan" }));
  const broken = conduct
    .filter(({ verdict }) => verdict === "broken")
    .map(({ title, id }) => ({ name: title, target: `#${id}`, of: "conduct" }));
  const all = [...failed, ...broken];
  if (all.length === 0) return undefined;
  return html`<div class=first><h2>Look here first</h2><ol>${all.map(
    ({ name, target, of }) =>
      html`<li><span class="v f"><b aria-hidden=true>✕</b></span><a href="${target}">${name}</a> <small>${of}</small></li>`,
  )}</ol></div>`;
}
