import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { type Capability, capabilities, capabilityNames } from "../../steps/support/capabilities.ts";
import { takesHook } from "../../steps/support/profile/sense.ts";
import type { Finding, Findings } from "./finding.ts";
import type { ProbeOptions } from "./options.ts";

/** Writes a profile with what was found out, how sure each is, and what is left to a person. It holds no secret. */
export function profileText(host: string, options: ProbeOptions, findings: Findings, folder: string): string {
  const beside = (file: string) => relative(folder, file) || file;
  return [
    `# yaml-language-server: $schema=${schemaFrom(folder)}`,
    "#",
    "# A first profile, written by `eppraise probe`. Behind each value stands how sure it is:",
    "#   certain  the server said so, or did it",
    "#   likely   nothing else explains what it did",
    "#   guess    the usual value; nothing speaks against it",
    "# What to look at is listed at the end. docs/profile.md explains every key.",
    "",
    line("name", host, "guess", "what the reports call the server"),
    "",
    "target:",
    `  ${line("host", host, "certain", "you said so")}`,
    `  ${line("port", options.port, "certain", "it answers there")}`,
    ...(options.serverName === undefined
      ? []
      : [`  ${line("serverName", options.serverName, "certain", "you said so")}`]),
    ...(options.ca === undefined
      ? []
      : [`  authorities: ${flow([beside(options.ca)])} # certain: its certificate is trusted with it`]),
    ...indented(findings.below("target")),
    "",
    ...registrars(options, beside),
    "",
    ...claims(findings),
    "",
    ...zones(findings),
    "",
    "policy:",
    ...indented(findings.below("policy")),
    "",
    "# To be filled in or looked at by a person:",
    ...questionLines(findings).map((text) => `# - ${text}`),
    "",
  ].join("\n");
}

/** What a person must fill in or look at, as lines. */
export function questionLines(findings: Findings): readonly string[] {
  return findings.questions.map(({ key, what }) => `${key}: ${what}`);
}

function registrars({ id, passwordEnv, passwordFile, cert, key }: ProbeOptions, beside: (file: string) => string) {
  const account = (name: string, own: boolean): readonly string[] => [
    `  ${name}:`,
    `    id: ${own && id !== undefined ? `${flow(id)} # certain: you said so` : `registrar-${name.toLowerCase()} # fill in`}`,
    own && passwordFile !== undefined
      ? `    password: { file: ${flow(beside(passwordFile))} }`
      : `    password: { env: ${own ? flow(passwordEnv) : `EPP_PASSWORD_${name}`} }`,
    ...(own && cert !== undefined && key !== undefined
      ? [`    certificate: ${flow(beside(cert))}`, `    key: ${flow(beside(key))}`]
      : [`    #certificate: certificates/${name}.pem`, `    #key: certificates/${name}.key`]),
  ];
  const commented = (lines: readonly string[]) => lines.map((text) => text.replace(/^( *)#?/, "$1#"));
  return ["registrars:", ...account("A", true), ...commented([...account("B", false), ...account("C", false)])];
}

function claims(findings: Findings): readonly string[] {
  const lines = capabilityNames.flatMap((name) => capability(name, findings));
  return [lines.some((text) => text.startsWith("  - ")) ? "capabilities:" : "capabilities: []", ...lines];
}

function capability(name: Capability, findings: Findings): readonly string[] {
  const found = findings.get(`capabilities.${name}`);
  if (found === undefined)
    return takesHook(name) || name === "superuser" ? [] : [`  #- ${name} # fill in: ${capabilities[name]}`];
  return [`  ${found.value === true ? "" : "#"}- ${name} # ${found.confidence}: ${found.why}`];
}

function zones(findings: Findings): readonly string[] {
  const found = findings.get("zones");
  const names = (found?.value ?? []) as readonly string[];
  if (found === undefined || names.length === 0)
    return ["#zones:", "#  - name: example # fill in: a zone where domains may be registered"];
  return ["zones:", ...names.map((name) => `  - name: ${flow(name)} # ${found.confidence}: ${found.why}`)];
}

function indented(found: readonly Finding[]): readonly string[] {
  return found.map(
    ({ key, value, confidence, why }) => `  ${line(key.split(".").at(-1) ?? key, value, confidence, why)}`,
  );
}

function line(key: string, value: unknown, confidence: string, why: string): string {
  return `${key}: ${flow(value)} # ${confidence}: ${why}`;
}

/** A value on one line. */
function flow(value: unknown): string {
  return stringify(value, {
    collectionStyle: "flow",
    defaultStringType: "PLAIN",
    lineWidth: 0,
    flowCollectionPadding: false,
  }).trim();
}

/** Where editors find the schema: by its way from the profile's folder, where that stays within a project. */
function schemaFrom(folder: string): string {
  const schema = fileURLToPath(new URL("../../profiles/profile.schema.json", import.meta.url));
  const path = relative(folder, schema);
  return path.startsWith("..") ? "./node_modules/eppraise/dist/profiles/profile.schema.json" : `./${path}`;
}
