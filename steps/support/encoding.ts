import { HarnessError } from "./verdicts.ts";

/** Encodings in which a scenario can send a document. */
export type Encoding =
  | "UTF-8"
  | "UTF-8 with a byte order mark"
  | "UTF-16, little end first"
  | "UTF-16, big end first"
  | "ISO-8859-1"
  | "UTF-8 with a stray octet";

/** The octets of a text in an encoding. */
export function encoded(text: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case "UTF-8":
      return Buffer.from(text);
    case "UTF-8 with a byte order mark":
      return Buffer.from(`\ufeff${text}`);
    case "UTF-16, little end first":
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case "UTF-16, big end first":
      return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    case "ISO-8859-1":
      return Buffer.from(text, "latin1");
    case "UTF-8 with a stray octet":
      return withStrayOctet(text);
  }
}

/** Puts an octet that cannot stand in UTF-8 before the end of the first clTRID. */
function withStrayOctet(text: string): Buffer {
  const at = text.indexOf("</clTRID>");
  if (at < 0) throw new HarnessError("there is no clTRID to put a stray octet in");
  return Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from([0xff]), Buffer.from(text.slice(at))]);
}
