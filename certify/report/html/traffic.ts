import { html, type Markup } from "../../../reports/html/markup.ts";
import { isSuccessCode, protocolNames } from "../../traffic/protocol.ts";
import type { CertificationReport, CommandResult, SessionResult } from "../model.ts";

/** What was seen on the wire: connections, and commands in a line each. */
export function trafficSection({ sessions, commands }: CertificationReport): Markup {
  return html`<section id=traffic aria-labelledby=traffic-title><h2 id=traffic-title>Traffic</h2>
<div class=scroll><table class=lines><caption class=sr>Connections</caption><thead><tr><th>#</th><th>opened</th><th>closed</th><th>by</th><th>protocol</th><th>TLS</th><th>who</th><th>declared</th><th>commands</th><th>refused</th></tr></thead><tbody>${sessions.map(sessionLine)}</tbody></table></div>
<details class=about><summary>All ${commands.length} commands</summary><div class=scroll><table class=lines><caption class=sr>Commands</caption><thead><tr><th>#</th><th>at</th><th>connection</th><th>command</th><th>clTRID</th><th>code</th></tr></thead><tbody>${commands.map(commandLine)}</tbody></table></div></details></section>`;
}

function sessionLine(session: SessionResult): Markup {
  const { number, protocol, opened, closed, closedBy, fault, tls, registrar, services, commands, refused } = session;
  return html`<tr><td>${number}</td><td>${clock(opened)}</td><td>${closed === undefined ? "–" : clock(closed)}</td><td>${closedBy ?? "–"}</td><td>${protocol === undefined ? "–" : protocolNames[protocol]}</td><td>${
    tls === undefined ? (fault ?? "–") : `${tls.version}${tls.clientCertificate ? ", with a certificate" : ""}`
  }</td><td>${registrar ?? "–"}</td><td class=names>${services.map(shortName).join(", ") || "–"}</td><td>${commands}</td><td>${refused}</td></tr>`;
}

function commandLine({ number, at, connection, protocol, title, clTRID, code }: CommandResult): Markup {
  const isRefused = code === undefined || !isSuccessCode(protocol, code);
  return html`<tr><td>${number}</td><td>${clock(at)}</td><td>${connection}</td><td class=names>${title}</td><td class=names>${clTRID ?? "–"}</td><td${isRefused && html` class="v f"`}>${code ?? "none"}</td></tr>`;
}

function clock(at: string): Markup {
  return html`<time datetime="${at}">${at.slice(11, 23)}</time>`;
}

/** The last part of a URN: `domain-1.0`. */
function shortName(uri: string): string {
  return uri.slice(uri.lastIndexOf(":") + 1);
}
