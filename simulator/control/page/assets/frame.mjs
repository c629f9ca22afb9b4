import { h } from "./dom.mjs";

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([^\s<>/?!"']+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;
const attribute = /([^\s="']+)(\s*=\s*)("[^"]*"|'[^']*')/g;
/** What is longer is not coloured: every part is an element. */
const mostColoured = 60_000;

/** A frame with its parts marked; `needle` too, where it is looked for. */
export function frame(text, label) {
  const parts = text.length > mostColoured || !text.trimStart().startsWith("<") ? [text] : coloured(text);
  return h("pre", { tabIndex: 0, "aria-label": label, role: "region" }, ...parts);
}

function coloured(xml) {
  const parts = [];
  let end = 0;
  for (const found of xml.matchAll(token)) {
    parts.push(xml.slice(end, found.index));
    end = found.index + found[0].length;
    const [whole, slash = "", name, rest = ""] = found;
    if (name === undefined) parts.push(h("s", {}, whole));
    else parts.push(`<${slash}`, h("b", {}, name), ...attributes(rest), ">");
  }
  parts.push(xml.slice(end));
  return parts.filter((part) => part !== "");
}

function attributes(text) {
  const parts = [];
  let end = 0;
  for (const found of text.matchAll(attribute)) {
    const [whole, name, equals, value] = found;
    parts.push(text.slice(end, found.index), h("i", {}, name), equals, h("q", {}, value));
    end = found.index + whole.length;
  }
  parts.push(text.slice(end));
  return parts;
}
