import { extensionServices, objectServices } from "../../catalogue/services.ts";
import { type Answer, textsAt } from "../../steps/support/answer.ts";
import { namespaces, prefixOf } from "../../xsd/schemas.ts";
import type { Findings } from "./finding.ts";

const said = "the greeting offers it";

/** What a greeting tells of a server. RFC 5730 section 2.4. */
export function readGreeting({ content, problems }: Answer, findings: Findings): void {
  const texts = (path: string) => textsAt(content, path);
  const [name = ""] = texts("svID");
  const objects = texts("svcMenu/objURI");
  const extensions = texts("svcMenu/svcExtension/extURI");
  if (problems.length > 0) findings.ask("target", `its greeting is not valid: ${problems[0]}`);
  findings.note("policy.serverName", name, "certain", "the greeting's svID");
  findings.note("policy.languages", texts("svcMenu/lang"), "certain", "the greeting's lang");
  findings.note("policy.objectServices", objects.map(shortName), "certain", "the greeting's objURI, in its order");
  findings.note("policy.extensions", extensions.map(shortName), "certain", "the greeting's extURI, in its order");
  const hasHosts = objects.includes(namespaces.host);
  findings.note(
    "policy.nameServers",
    hasHosts ? "objects" : "attributes",
    "likely",
    hasHosts ? "it manages host objects" : "it manages no host objects",
  );
  offered(findings, objects, extensions);
  for (const uri of extensions) if (prefixOf(uri) === undefined) unknown(findings, uri);
  if (!texts("svcMenu/version").includes("1.0")) findings.ask("target", "its greeting does not offer version 1.0");
}

/** The capabilities that show in what is offered. */
function offered(findings: Findings, objects: readonly string[], extensions: readonly string[]): void {
  const capabilities: Readonly<Record<string, boolean>> = {
    contacts: objects.includes(namespaces.contact),
    hosts: objects.includes(namespaces.host),
    rgp: extensions.includes(namespaces.rgp),
    secDNS: extensions.includes(namespaces.secDNS),
    fees: extensions.some((uri) =>
      [namespaces.fee, namespaces.fee12, namespaces.fee11, namespaces.fee06].some((fee) => fee === uri),
    ),
    launch: extensions.includes(namespaces.launch),
    tokens: extensions.includes(namespaces.allocationToken),
  };
  for (const [name, isOffered] of Object.entries(capabilities))
    findings.note(`capabilities.${name}`, isOffered, "certain", isOffered ? said : "the greeting does not offer it");
  findings.note("capabilities.poll", true, "guess", "every registry has a queue of messages, RFC 5730 section 2.9.2.3");
}

function unknown(findings: Findings, uri: string): void {
  findings.ask("schemas", `the suite has no schema of ${uri}: name one, or answers that use it are not valid to it`);
}

/** The short name of a service, as profiles have it; its URI where it has none. */
function shortName(uri: string): string {
  const object = objectServices.find((service) => service.uri === uri)?.object;
  return object ?? extensionServices.find((service) => service.uri === uri)?.name ?? uri;
}
