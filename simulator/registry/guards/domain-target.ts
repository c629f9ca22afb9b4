import type { Command } from "../commands/index.ts";
import type { Domain, Tld } from "../objects/index.ts";
import { derived, type Request } from "../request.ts";
import type { Target } from "./target.ts";

/** A command about one domain. */
export type AboutDomain = Request<Extract<Command, { readonly flow: `domain-${string}`; readonly name: string }>>;

/** The domain that a command is about, as it is now. */
export const theDomain: Target<AboutDomain, Domain> = {
  name: ({ command }) => command.name,
  find: derived(({ command, registry }: AboutDomain) => registry.domains.get(command.name)),
};

/** The top-level domain of the domain that a command is about; nothing where there is no such domain. */
export function tldOfDomain(request: AboutDomain): Tld | undefined {
  const domain = theDomain.find(request);
  return domain && request.registry.tlds.get(domain.tld);
}

/** A domain that is known to exist, with its top-level domain and its label. */
export interface Located {
  readonly domain: Domain;
  readonly tld: Tld;
  readonly label: string;
}

/** The domain that a command is about. Only for use behind the guard that it exists. */
export function located(request: AboutDomain): Located {
  const domain = theDomain.find(request);
  const tld = tldOfDomain(request);
  if (domain === undefined || tld === undefined) throw new Error(`there is no ${request.command.name}`);
  return { domain, tld, label: domain.name.slice(0, -tld.name.length - 1) };
}
