import { type ExtensionName, extensionServices, objectServices } from "../../catalogue/services.ts";
import { registrarIsActive } from "./access.ts";
import { guard } from "./flow.ts";
import type { Request } from "./request.ts";

// The checks that surround every command, whatever it asks: who speaks, and what comes along with it.

/** Somebody is logged in. RFC 5730 section 2.9.1.1. */
export const loggedIn = guard("not-logged-in", ({ session }: Request) =>
  session.registrar === undefined ? ["no session is open"] : [],
);

/** The object's service was declared at login. */
export const objectDeclared = guard("undeclared-object-service", ({ command, session, source }: Request) => {
  const object = command.flow.slice(0, command.flow.indexOf("-"));
  const service = objectServices.find((known) => known.object === object);
  return service === undefined || source === "tool" || session.services.has(service.uri) ? [] : [service.uri];
});

const extensionDeclared = guard("undeclared-service-extension", ({ command, session, source }: Request) => {
  if (command.extensions.length === 0 || source === "tool") return [];
  const mustDeclare = command.extensions.filter(({ uri }) => service(uri)?.declared && !session.services.has(uri));
  return [...new Set(mustDeclare.map(({ uri }) => uri))];
});

const metadataFromTool = guard("only-tool-can-pass-metadata", ({ command, source }: Request) =>
  source === "tool" ? [] : command.extensions.filter((use) => named(use.uri, "metadata-1.0")).map(({ uri }) => uri),
);

const superuserFromTool = guard("unauthorized-for-superuser-extension", ({ command, source, superuser }: Request) =>
  source === "tool" && superuser
    ? []
    : command.extensions.filter((use) => named(use.uri, "superuser-1.0")).map(({ uri }) => uri),
);

const notRepeated = guard("unsupported-repeated-extension", ({ command: { extensions } }: Request) =>
  extensions
    .filter((use, index) => extensions.findIndex((other) => family(other) === family(use)) < index)
    .map(({ element }) => element),
);

/** Which extension elements a flow takes: `rgp-1.0:update`, or `fee` for the flow's element in any fee version. */
export type Taken = `${ExtensionName}:${string}`;

/** The checks of a command's extensions, in their order; `taken` is what the flow understands. */
export function extensions(taken: readonly Taken[] = []) {
  const known = new Set<string>(taken);
  const taking = guard("unimplemented-extension", ({ command }: Request) =>
    command.extensions.filter((use) => !known.has(nameOf(use.uri, use.element))).map(({ element }) => element),
  );
  return [extensionDeclared, metadataFromTool, superuserFromTool, notRepeated, taking] as const;
}

/** As `surroundings`, for what makes or extends a registration: the registrar's account has to be in use. */
export function surroundingsOfActive(taken: readonly Taken[] = []) {
  return [loggedIn, objectDeclared, registrarIsActive, ...extensions(taken)] as const;
}

/** What comes before the flow's own checks, for commands about an object: logged in, declared, extensions. */
export function surroundings(taken: readonly Taken[] = []) {
  return [loggedIn, objectDeclared, ...extensions(taken)] as const;
}

function service(uri: string) {
  return extensionServices.find((known) => known.uri === uri);
}

function named(uri: string, name: ExtensionName): boolean {
  return service(uri)?.name === name;
}

function nameOf(uri: string, element: string): string {
  return `${service(uri)?.name ?? uri}:${element}`;
}

/** Two versions of the fee extension in one command are a repetition too. */
function family({ uri, element }: { uri: string; element: string }): string {
  return `${service(uri)?.name.replace(/-.*/, "") ?? uri}:${element}`;
}
