import { readFileSync } from "node:fs";
import { ParseOption, XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from "libxml2-wasm";
import { xml } from "./write.ts";

/** The URI of each namespace that has a schema here, by the short name that the project uses for it. */
export const namespaces = {
  epp: "urn:ietf:params:xml:ns:epp-1.0",
  eppcom: "urn:ietf:params:xml:ns:eppcom-1.0",
  domain: "urn:ietf:params:xml:ns:domain-1.0",
  contact: "urn:ietf:params:xml:ns:contact-1.0",
  host: "urn:ietf:params:xml:ns:host-1.0",
  secDNS: "urn:ietf:params:xml:ns:secDNS-1.1",
  rgp: "urn:ietf:params:xml:ns:rgp-1.0",
  launch: "urn:ietf:params:xml:ns:launch-1.0",
  mark: "urn:ietf:params:xml:ns:mark-1.0",
  smd: "urn:ietf:params:xml:ns:signedMark-1.0",
  dsig: "http://www.w3.org/2000/09/xmldsig#",
  fee06: "urn:ietf:params:xml:ns:fee-0.6",
  fee11: "urn:ietf:params:xml:ns:fee-0.11",
  fee12: "urn:ietf:params:xml:ns:fee-0.12",
  fee: "urn:ietf:params:xml:ns:epp:fee-1.0",
  allocationToken: "urn:ietf:params:xml:ns:allocationToken-1.0",
  metadata: "urn:google:params:xml:ns:metadata-1.0",
  superuser: "urn:google:params:xml:ns:superuser-1.0",
  packageToken: "urn:google:params:xml:ns:packageToken-1.0",
  allocate: "urn:google:params:xml:ns:allocate-1.0",
  loginSec: "urn:ietf:params:xml:ns:epp:loginSec-1.0",
  changePoll: "urn:ietf:params:xml:ns:changePoll-1.0",
} as const;

/** The short name of a namespace, which is also the prefix that messages show for it. */
export type Prefix = keyof typeof namespaces;

/** Schema files whose name is not the last part of the namespace and `.xsd`. */
const otherFiles: Partial<Record<Prefix, string>> = { dsig: "xmldsig-core-schema.xsd" };

/** One schema of the set. */
export interface Schema {
  /** Namespace URI. */
  readonly ns: string;
  /** File name within this folder. */
  readonly file: string;
  readonly prefix: Prefix;
}

/** Every schema of the set, one a namespace. */
export const schemas: readonly Schema[] = (Object.keys(namespaces) as Prefix[]).map((prefix) => ({
  ns: namespaces[prefix],
  file: otherFiles[prefix] ?? `${namespaces[prefix].split(":").at(-1)}.xsd`,
  prefix,
}));

const prefixes: ReadonlyMap<string, Prefix> = new Map(schemas.map(({ ns, prefix }) => [ns, prefix]));

/** The short name of a namespace URI, or undefined where the set has no schema for it. */
export function prefixOf(ns: string): Prefix | undefined {
  return prefixes.get(ns);
}

/** The text of a schema's file. */
export function schemaText(schema: Schema): string {
  return readFileSync(new URL(schema.file, import.meta.url), "utf8");
}

/** Where libxml2 believes the schemas to be: a place that does not exist, so that only our provider can answer. */
const base = "eppraise:/xsd/";

const asked: string[] = [];

/** The addresses that libxml2 wanted to load since the process began: our own schemas, and nothing else ever. */
export function requestedResources(): readonly string[] {
  return asked;
}

/**
 * Answers every request of libxml2 for a resource: with a schema of ours, or with nothing. It claims all addresses, so
 * that none falls through to the disk. libxml2 knows one list of providers a process, hence one registration.
 */
class OwnSchemasOnly extends XmlBufferInputProvider {
  override match(address: string): boolean {
    asked.push(address);
    return true;
  }
}

/** A schema that is not of our set: of an extension of somebody's own. */
export interface FurtherSchema {
  readonly ns: string;
  readonly text: string;
}

let further: readonly FurtherSchema[] = [];
let provider: OwnSchemasOnly | undefined;

function provide(): void {
  if (provider === undefined) {
    provider = new OwnSchemasOnly(
      Object.fromEntries(schemas.map((schema) => [base + schema.file, Buffer.from(schemaText(schema))])),
    );
    if (!xmlRegisterInputProvider(provider)) throw new Error("libxml2 takes no further input provider");
  }
  for (const [index, { text }] of further.entries()) provider.addBuffer(base + furtherFile(index), Buffer.from(text));
}

function furtherFile(index: number): string {
  return `further-${index}.xsd`;
}

function rootSchema(): string {
  const all = [...schemas, ...further.map(({ ns }, index) => ({ ns, file: furtherFile(index) }))];
  const imports = all.map(({ ns, file }) => xml`<xs:import namespace="${ns}" schemaLocation="${file}"/>`);
  return xml`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports}</xs:schema>`.text;
}

function compile(): XsdValidator {
  provide();
  const document = XmlDocument.fromString(rootSchema(), {
    url: `${base}all.xsd`,
    option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE,
  });
  try {
    return XsdValidator.fromDoc(document);
  } finally {
    document.dispose();
  }
}

let compiled: XsdValidator | undefined;

/**
 * The validator of the whole set, compiled when it is first asked for and kept until the process ends.
 * @throws XmlValidateError when the schemas do not compile.
 */
export function validator(): XsdValidator {
  compiled ??= compile();
  return compiled;
}

/**
 * Has documents validated against these schemas too, from now on, in this process; an earlier choice is forgotten.
 * Throws when they do not compile, and then leaves everything as it was.
 */
export function useSchemas(wanted: readonly FurtherSchema[]): void {
  if (JSON.stringify(wanted) === JSON.stringify(further)) return;
  const [before, old] = [further, compiled];
  further = wanted;
  try {
    compiled = compile();
  } catch (error) {
    further = before;
    throw error;
  }
  old?.dispose();
}

/** Reads a schema. Throws where it is none, or describes a namespace of our set. */
export function furtherSchema(text: string): FurtherSchema {
  const document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE });
  try {
    const { root } = document;
    if (root.name !== "schema" || root.namespaceUri !== "http://www.w3.org/2001/XMLSchema")
      throw new Error("its document element is not xs:schema");
    const ns = root.attr("targetNamespace")?.value;
    if (ns === undefined) throw new Error("it has no targetNamespace");
    if (prefixOf(ns) !== undefined) throw new Error(`the suite has a schema of ${ns} already`);
    return { ns, text };
  } finally {
    document.dispose();
  }
}
