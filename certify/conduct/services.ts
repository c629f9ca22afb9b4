import { extensionServices, objectServices } from "../../catalogue/services.ts";
import { child } from "../../xsd/reader.ts";
import type { EppExchange } from "../traffic/epp-exchange.ts";
import { aboutEpp, type Breach, shownBy } from "./rule.ts";

/** The URIs that a command makes use of. */
function usedBy({ command }: EppExchange): readonly string[] {
  if (command === undefined) return [];
  const object = objectServices.find((service) => command.flow.startsWith(`${service.object}-`))?.uri;
  return [...(object === undefined ? [] : [object]), ...command.extensions.map(({ uri }) => uri)];
}

/** The URIs that an answer carried something of. */
function toldBy({ told }: EppExchange): readonly string[] {
  const response = told && child(told, "response");
  const parts = ["resData", "extension"].map((name) => response && child(response, name));
  return parts.flatMap((part) => part?.children.map(({ ns }) => ns) ?? []);
}

function shortName(uri: string): string {
  const known = [...objectServices.map((one) => ({ uri: one.uri, name: one.object })), ...extensionServices];
  return known.find((service) => service.uri === uri)?.name ?? uri;
}

/** Nothing is used that the login did not declare. */
export const servicesDeclared = aboutEpp({
  id: "services-declared",
  title: "Declares at login every service that it uses",
  spec: "rfc5730#2.9.1.1",
  why: "The login settles what both sides will say; a registry refuses the rest, or answers without it.",
  applies: ({ connections }) => connections.some(({ login }) => login !== undefined),
  breaches: ({ exchanges }) =>
    exchanges.flatMap((exchange) => {
      const { services, login } = exchange.connection;
      if (login === undefined || exchange.number < login.number) return [];
      return usedBy(exchange)
        .filter((uri) => !services.includes(uri))
        .map((uri) => shownBy(exchange, `${exchange.title} uses ${shortName(uri)}, which the login did not declare`));
    }),
});

/** Nothing is declared that is never used. */
export const servicesUsed = aboutEpp({
  id: "services-used",
  title: "Declares no service that it does not use",
  spec: "rfc5730#2.9.1.1",
  why: "What is declared comes back in answers and messages, and a client that does not read it overlooks it.",
  applies: ({ connections }) => connections.some(({ login }) => login !== undefined),
  breaches: ({ connections, exchanges }) => {
    const used = new Set(exchanges.flatMap((exchange) => [...usedBy(exchange), ...toldBy(exchange)]));
    const reported = new Set<string>();
    return connections.flatMap(({ login, services }) =>
      services.flatMap((uri): Breach[] => {
        if (login === undefined || used.has(uri) || reported.has(uri)) return [];
        reported.add(uri);
        return [shownBy(login, `It declared ${shortName(uri)}, and made no use of it`)];
      }),
    );
  },
});
