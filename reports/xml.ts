/** Character data of XML 1.0. What it cannot carry, not even as a reference, becomes U+FFFD; lines are kept. */
export function xmlText(value: string): string {
  return clean(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The value of a quoted attribute: lines and tabs as references, or a parser makes spaces of them. */
export function escapeXml(value: string): string {
  return xmlText(value).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

// XML 1.0 cannot carry most control characters and lone surrogates, not even as references.
function clean(value: string): string {
  return value.replaceAll("\r\n", "\n").replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}
