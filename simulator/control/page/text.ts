import { maskSecrets } from "../../../xsd/pretty.ts";
import { maskLines } from "../../rrp/mask.ts";

/** The text of what came off the wire: UTF-8, or UTF-16 by its first octets. XML 1.0 appendix F. */
export function textOf(document: Uint8Array): string {
  const [first, second] = document;
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder("utf-16be").decode(document);
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder("utf-16le").decode(document);
  return new TextDecoder().decode(document);
}

/** What a text was said in, where its connection was there before anybody looked. */
export function protocolOf(text: string): "epp" | "rrp" {
  return /^\s*</.test(text.slice(0, 100)) ? "epp" : "rrp";
}

/** A text that may be shown: without the passwords that it holds, in whatever protocol. */
export function masked(text: string): string {
  // Nothing of XML is hidden but elements of these names, and most frames have none.
  const hidden = /pw/i.test(text) ? maskSecrets(text) : text;
  return protocolOf(text) === "rrp" ? maskLines(hidden) : hidden;
}

const verbs = "hello|login|logout|check|info|create|update|delete|renew|transfer|poll";
const verb = new RegExp(`<(?:[\\w.-]+:)?(${verbs})(?=[\\s/>])([^>]*)>(?:\\s*<(?:[\\w.-]+:)?\\1(?=[\\s>])([^>]*)>)?`);
const operation = /\bop\s*=\s*["'](\w+)["']/;
const object = /\burn:ietf:params:xml:ns:(domain|contact|host)-/;
const named = /<(?:[\w.-]+:)?(?:name|id|clID)(?:\s[^>]*)?>\s*([^<]{1,120}?)\s*</;
/** How much of a frame is looked at for its title, in characters. */
const looked = 3000;

/** What a command of RRP is about, the first of these that it has. RFC 2832 section 4.1. */
const aboutLines = ["DomainName", "NameServer", "-Id"].map(
  (name) => new RegExp(`^[ \\t]*${name}[ \\t]*:[ \\t]*([^\\r\\n]{1,120})`, "im"),
);

/** What a command is about, in a few words: `create domain sample.example`. Empty where that cannot be seen. */
export function titleOf(text: string, protocol: "epp" | "rrp"): string {
  if (protocol === "rrp") return titleOfLines(text.slice(0, looked));
  const start = text.slice(0, looked);
  const found = verb.exec(start);
  if (found === null) return "";
  const [, what = "", attributes = "", inner = ""] = found;
  const op = operation.exec(attributes)?.[1];
  const kind = object.exec(inner)?.[1];
  const rest = start.slice(found.index);
  const name = kind !== undefined || what === "login" ? named.exec(rest)?.[1] : undefined;
  return [what, op, kind, name].filter((part) => part !== undefined).join(" ");
}

function titleOfLines(text: string): string {
  const first = (/^\s*([^\r\n]{0,80})/.exec(text)?.[1] ?? "").trim();
  for (const line of aboutLines) {
    const name = line.exec(text)?.[1];
    if (name !== undefined) return `${first} ${name.trim()}`;
  }
  return first;
}
