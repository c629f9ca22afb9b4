import type { AboutHost } from "../../commands/index.ts";
import type { Target } from "../../guards/index.ts";
import { hostSponsor } from "../../hosts.ts";
import type { Host } from "../../objects/index.ts";
import type { Request } from "../../request.ts";

/** The host that a command names. */
export const named: Target<Request<AboutHost>, Host> = {
  name: ({ command }) => command.name,
  find: ({ command, registry }) => registry.hosts.get(command.name),
};

/** Who sponsors the host that a command names. */
export function sponsorOfNamed(request: Request<AboutHost>): string | undefined {
  const host = named.find(request);
  return host && hostSponsor(request.registry, host);
}
