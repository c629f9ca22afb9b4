import { escapeHtml, html, type Markup, raw } from "./markup.ts";

const mostShown = 20_000;

/** Colours a frame: `b` names, `i` attributes, `q` values, `s` comments and declarations. RRP lines stay plain. */
export function frame(text: string, protocol: "epp" | "rrp", pretty: (xml: string) => string): Markup {
  if (text.length > mostShown) {
    const rest = text.length - mostShown;
    const start = escapeHtml(text.slice(0, mostShown));
    return html`<pre tabindex=0>${raw(start)}\n<s>… ${rest.toLocaleString("en")} characters more in report.json</s></pre>`;
  }
  if (protocol === "rrp") return html`<pre tabindex=0>${rrpLines(text)}</pre>`;
  return html`<pre tabindex=0>${colouredXml(indented(text, pretty))}</pre>`;
}

// What is not well-formed cannot be indented, and is then most worth seeing as it came.
function indented(text: string, pretty: (xml: string) => string): string {
  try {
    return pretty(text).trimEnd();
  } catch {
    return text;
  }
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([^\s<>/?!"']+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;
const attribute = /([^\s="']+)(\s*=\s*)("[^"]*"|'[^']*')/g;

/** XML with its parts marked. Text that is no XML passes unmarked. */
export function colouredXml(xml: string): Markup {
  let out = "";
  let end = 0;
  for (const found of xml.matchAll(token)) {
    out += escapeHtml(xml.slice(end, found.index));
    end = found.index + found[0].length;
    const [whole, slash = "", name, rest = ""] = found;
    out +=
      name === undefined
        ? `<s>${escapeHtml(whole)}</s>`
        : `&lt;${slash}<b>${escapeHtml(name)}</b>${attributes(rest)}&gt;`;
  }
  return raw(out + escapeHtml(xml.slice(end)));
}

function attributes(text: string): string {
  let out = "";
  let end = 0;
  for (const found of text.matchAll(attribute)) {
    const [whole, name = "", equals = "", value = ""] = found;
    out += `${escapeHtml(text.slice(end, found.index))}<i>${escapeHtml(name)}</i>${escapeHtml(equals)}<q>${escapeHtml(value)}</q>`;
    end = found.index + whole.length;
  }
  return out + escapeHtml(text.slice(end));
}

// A line is a word, an option (-Option:value), an attribute (Name:value, in answers with spaces), or a code and its text.
function rrpLines(text: string): readonly Markup[] {
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line, index) => {
      const [, name, rest] = /^(-?[A-Za-z][\w -]*)(:.*)$/.exec(line) ?? [];
      const shown = name === undefined ? html`<b>${line}</b>` : html`<i>${name}</i>${rest}`;
      return index === 0 ? shown : html`\n${shown}`;
    });
}
