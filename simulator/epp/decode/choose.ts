import { objectServices } from "../../../catalogue/services.ts";
import { child, type Element } from "../../../xsd/reader.ts";
import { namespaces } from "../../../xsd/schemas.ts";
import { launchCheckFrom } from "./domain/launch.ts";
import { attributeOf } from "./values.ts";

// Which flow a document asks for, and what is wrong with it where it asks for none.

const objectVerbs = ["check", "create", "delete", "info", "renew", "transfer", "update"];
/** What stands behind the verb in a command: without one, the command is incomplete. */
const afterVerb = new Set(["extension", "clTRID"]);
const verbs = new Set([...objectVerbs, "login", "logout", "poll"]);

/** What a document asks for: a flow by name, with the elements that it is read from. */
export interface Choice {
  readonly flow: string;
  /** The verb's element. */
  readonly verb: Element;
  /** The object's element inside the verb, for commands about objects. */
  readonly object?: Element;
  readonly extensions: readonly Element[];
}

/** Why a document asks for nothing that the registry does. */
export interface Unchosen {
  readonly reason:
    | "generic-xml-syntax-error"
    | "unknown-command"
    | "verb-does-not-fit"
    | "unimplemented-command"
    | "unknown-object-service"
    | "unknown-extension";
  readonly offender: string;
}

/** Finds the flow that a document asks for. It looks at names only, so it can be asked about documents not valid. */
export function choose(root: Element): Choice | Unchosen {
  const [content] = root.children;
  if (content?.ns !== namespaces.epp) return { reason: "generic-xml-syntax-error", offender: "epp" };
  if (content.name === "hello") return { flow: "hello", verb: content, extensions: [] };
  if (content.name === "extension") return { reason: "unimplemented-command", offender: "extension" };
  if (content.name !== "command") return { reason: "generic-xml-syntax-error", offender: content.name };
  const [verb] = content.children;
  if (verb === undefined || (verb.ns === namespaces.epp && afterVerb.has(verb.name)))
    return { reason: "generic-xml-syntax-error", offender: "command" };
  if (verb.ns !== namespaces.epp || !verbs.has(verb.name)) return { reason: "unknown-command", offender: verb.name };
  const extensions = content.children.find(({ name }) => name === "extension")?.children ?? [];
  const stranger = extensions.find(({ ns }) => !knownNamespaces.has(ns));
  if (stranger !== undefined) return { reason: "unknown-extension", offender: stranger.ns };
  return objectVerbs.includes(verb.name) ? chooseObject(verb, extensions) : { flow: plainFlow(verb), verb, extensions };
}

function plainFlow(verb: Element): string {
  if (verb.name !== "poll") return verb.name;
  return verb.attributes.get("op") === "ack" ? "poll-ack" : "poll-request";
}

function chooseObject(verb: Element, extensions: readonly Element[]): Choice | Unchosen {
  const [object] = verb.children;
  if (object === undefined) return { reason: "generic-xml-syntax-error", offender: verb.name };
  const service = objectServices.find(({ uri }) => uri === object.ns);
  if (service === undefined)
    return knownNamespaces.has(object.ns)
      ? { reason: "generic-xml-syntax-error", offender: object.name }
      : { reason: "unknown-object-service", offender: object.ns };
  if (object.name !== verb.name) return { reason: "verb-does-not-fit", offender: object.name };
  if (isUndefined(service.object, verb.name)) return { reason: "unimplemented-command", offender: object.name };
  const operation = verb.name === "transfer" ? `-${verb.attributes.get("op")}` : "";
  const flow = refined(`${service.object}-${verb.name}${operation}`, extensions);
  if (flow === undefined) return { reason: "unimplemented-command", offender: object.name };
  return { flow, verb, object, extensions };
}

/** What no mapping defines: contacts and hosts are not renewed, hosts are not transferred. RFC 5732, RFC 5733. */
function isUndefined(object: string, verb: string): boolean {
  return (object !== "domain" && verb === "renew") || (object === "host" && verb === "transfer");
}

/** Extensions may make another flow of a command, or one that nobody implements. */
function refined(flow: string, extensions: readonly Element[]): string | undefined {
  if (flow === "domain-update") return refinedUpdate(extensions);
  return flow === "domain-check" ? refinedCheck(extensions) : flow;
}

/** RFC 3915 section 4.2.5: restores take effect at once, so there is nothing to report. */
function refinedUpdate(extensions: readonly Element[]): string | undefined {
  const update = extensions.find(({ ns, name }) => ns === namespaces.rgp && name === "update");
  if (update === undefined) return "domain-update";
  const restore = child(update, "restore");
  return restore && attributeOf(restore, "op") === "report" ? undefined : "domain-restore-request";
}

/** RFC 8334 section 3.1: claims are the form where nothing is said, and only the claims phase has any. */
function refinedCheck(extensions: readonly Element[]): string | undefined {
  const { launch } = launchCheckFrom(extensions);
  if (launch === undefined || launch.type === "avail") return "domain-check";
  const { phase } = launch;
  const isClaims = launch.type === "claims" && phase?.phase === "claims" && phase.name === undefined;
  return isClaims ? "domain-claims-check" : undefined;
}

const knownNamespaces: ReadonlySet<string> = new Set(Object.values(namespaces));
