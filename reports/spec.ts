/** The name of a section as people write it: `rfc5730#2.9.1.1` is "RFC 5730 §2.9.1.1". Other sources keep their name. */
export function specText(spec: string): string {
  return spec
    .split(/\s*[,;]\s*/)
    .map((one) => {
      if (one === "documents") return "the documented registry";
      const [document = "", section] = one.split("#");
      const name = document.replace(/^rfc(\d+)$/i, "RFC $1");
      return section === undefined ? name : `${name} §${section}`;
    })
    .join(", ");
}

/** Where a section of an RFC can be read, or undefined for other sources. */
export function specAddress(spec: string): string | undefined {
  const found = /^rfc(\d+)(?:#([\d.]+))?$/i.exec(spec);
  if (found === null) return undefined;
  const section = found[2] === undefined ? "" : `#section-${found[2]}`;
  return `https://www.rfc-editor.org/rfc/rfc${found[1]}${section}`;
}
