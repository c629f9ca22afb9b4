import type { ErrorDetail } from "libxml2-wasm";
import type { Element } from "./element.ts";
import { prefixOf } from "./schemas.ts";

/** One thing that is wrong with a document. */
export interface Problem {
  /** Counted from 1; 0 when it has no place. */
  readonly line: number;
  /** Counted from 1, where known. */
  readonly column?: number;
  /** In words, with short names for namespaces; it never shows the text of a password. */
  readonly message: string;
  /** The element concerned, such as `/epp/command/create/create/ns/hostObj[2]` (local names), where known. */
  readonly path?: string;
}

/** What libxml2 complains of, for people. `root` helps to name the element concerned. */
export function toProblems(details: readonly ErrorDetail[], root?: Element): readonly Problem[] {
  return details.map((detail) => toProblem(detail, root));
}

function toProblem({ message, line, col, xpath }: ErrorDetail, root: Element | undefined): Problem {
  const path = xpath === undefined || root === undefined ? undefined : readablePath(xpath, root);
  return {
    line,
    ...(col > 0 ? { column: col } : {}),
    message: readable(message),
    ...(path === undefined ? {} : { path }),
  };
}

function readable(message: string): string {
  const short = message.trim().replace(/\{([^{}']*)\}(?=[\w*.-])/g, (_, ns: string) => `${prefixOf(ns) ?? ns}:`);
  return withoutSecret(short);
}

/** libxml2 quotes values that it refuses, and what stands in a password must not get into a report. */
function withoutSecret(message: string): string {
  if (/^Entity '/.test(message)) return "An entity is used that is not defined.";
  if (!/^Element '(?:[^']*:)?(?:new)?pw'/i.test(message)) return message;
  return message
    .replace(/: '.*' is not a valid value/s, ": its text is not a valid value")
    .replace(/The value '.*' is not/s, "The value is not");
}

/** Turns libxml2's path, which counts elements with a default namespace by position only, into one of local names. */
function readablePath(xpath: string, root: Element): string | undefined {
  const [first, ...steps] = xpath.split("/").slice(1);
  if (first === undefined) return undefined;
  let path = `/${root.name}`;
  let here: Element = root;
  for (const step of steps) {
    const found = follow(here, step);
    if (found === undefined) return undefined;
    path += `/${stepName(here, found)}`;
    here = found;
  }
  return path;
}

function follow(parent: Element, step: string): Element | undefined {
  const [, qname = "", index = "1"] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
  const name = qname.slice(qname.indexOf(":") + 1);
  const among = name === "*" ? parent.children : parent.children.filter((one) => one.name === name);
  return among[Number(index) - 1];
}

function stepName(parent: Element, element: Element): string {
  const alike = parent.children.filter((one) => one.name === element.name);
  return alike.length === 1 ? element.name : `${element.name}[${alike.indexOf(element) + 1}]`;
}
