import { extensionServices, objectServices } from "../../catalogue/services.ts";
import type { Protocol } from "../traffic/protocol.ts";
import type { Traffic } from "../traffic/traffic.ts";
import { NotApplicable } from "./verdicts.ts";

/** Names of services that a plan may say it needs: `domain`, `secDNS-1.1`, or `fee` for any version. */
export function serviceUris(name: string): readonly string[] {
  return [
    ...objectServices.filter(({ object }) => object === name).map(({ uri }) => uri),
    ...extensionServices
      .filter((service) => service.name === name || service.name.startsWith(`${name}-`))
      .map(({ uri }) => uri),
  ];
}

/**
 * Throws NotApplicable for a scenario that needs (`@needs:secDNS`) what no login of the client's has declared. A session
 * of RRP's declares nothing, so that nothing can be needed there.
 */
export function refuseUndeclared(tags: readonly string[], traffic: Traffic, protocol: Protocol): void {
  const declared = traffic.services;
  for (const tag of tags) {
    if (!tag.startsWith("needs:")) continue;
    const name = tag.slice("needs:".length);
    const uris = serviceUris(name);
    if (uris.length === 0) throw new Error(`@${tag} names no service; domain, secDNS or fee-1.0 would be some`);
    if (protocol === "rrp") throw new NotApplicable(`a session of RRP's declares no services, such as ${name}`);
    if (!uris.some((uri) => declared.has(uri))) throw new NotApplicable(`the client did not declare ${name} at login`);
  }
}
