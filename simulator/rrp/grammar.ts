import type { RrpFlow } from "../registry/flows/index.ts";

export type Entity = "domain" | "nameserver";

/** How often a line may stand in a command. */
export type Often = "once" | "many";

type Names = Readonly<Record<string, Often>>;

/** What a command may be made of; all names in lower case. RFC 2832 section 7. */
export interface Grammar {
  /** Attributes by the entity that the command is about, the entity's own line left out. Empty: it is about none. */
  readonly entities: { readonly [E in Entity]?: Names };
  /** Options, likewise, or by no entity. */
  readonly options: { readonly [E in Entity | "none"]?: readonly string[] };
}

const aDomain = { domainname: "once" } as const;
const aNameServer = { nameserver: "once" } as const;
const either: Grammar = { entities: { domain: aDomain, nameserver: aNameServer }, options: {} };

/** The grammar of each command. */
export const grammars: Readonly<Record<RrpFlow, Grammar>> = {
  "rrp-add": {
    entities: {
      domain: { ...aDomain, nameserver: "many" },
      nameserver: { ...aNameServer, ipaddress: "many" },
    },
    options: { domain: ["period"] },
  },
  "rrp-check": either,
  "rrp-del": either,
  "rrp-describe": { entities: {}, options: { none: ["target"] } },
  "rrp-mod": {
    entities: {
      domain: { ...aDomain, nameserver: "many", status: "many" },
      nameserver: { ...aNameServer, newnameserver: "once", ipaddress: "many" },
    },
    options: {},
  },
  "rrp-quit": { entities: {}, options: {} },
  "rrp-renew": { entities: { domain: aDomain }, options: { domain: ["period", "currentexpirationyear"] } },
  "rrp-session": { entities: {}, options: { none: ["id", "password", "newpassword"] } },
  "rrp-status": either,
  "rrp-transfer": { entities: { domain: aDomain }, options: { domain: ["approve"] } },
};

/** The flow of a command by its word, in lower case. */
export function flowOf(command: string): RrpFlow | undefined {
  const flow = `rrp-${command}`;
  return Object.hasOwn(grammars, flow) ? (flow as RrpFlow) : undefined;
}
