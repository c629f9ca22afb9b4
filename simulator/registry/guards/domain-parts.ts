import type { ContactReference } from "../commands/domain.ts";
import { guard } from "../flow.ts";
import type { Tld } from "../objects/index.ts";
import type { Request } from "../request.ts";

/** What a domain would be made of, by the names that the client uses. */
export interface Parts {
  /** Absent where the domain's name lies below none. */
  readonly tld?: Tld;
  /** Id of a contact. */
  readonly registrant?: string;
  readonly contacts: readonly ContactReference[];
  /** Names of hosts. */
  readonly nameservers: readonly string[];
}

/** How a guard finds the parts: those that a command names, or those that a domain would have afterwards. */
export type PartsOf<Q> = (request: Q) => Parts;

/** How many hosts a domain may be delegated to. */
export const maxNameservers = 13;

/** Every host, and then every contact, exists. RFC 5731 section 3.2.1. */
export function partsExist<Q extends Request>(partsOf: PartsOf<Q>) {
  return guard("linked-resources-do-not-exist", (request: Q) => missingFrom(partsOf(request), request));
}

/** The hosts that do not exist, unless they are attributes; where all do, the contacts that do not. */
export function missingFrom(
  parts: Parts,
  { registry, policy }: Pick<Request, "registry" | "policy">,
): readonly string[] {
  const { contacts, hosts } = registry;
  const objects = policy.nameServers === "attributes" ? [] : distinct(parts.nameservers);
  const missingHosts = objects.filter((name) => !hosts.has(name));
  return missingHosts.length > 0 ? missingHosts : contactIds(parts).filter((id) => !contacts.has(id));
}

/** No contact and no host is about to be deleted. */
export function partsStay<Q extends Request>(partsOf: PartsOf<Q>) {
  return guard("linked-resource-in-pending-delete-prohibits-operation", (request: Q) => {
    const { contacts, hosts } = request.registry;
    const parts = partsOf(request);
    return [
      ...contactIds(parts).filter((id) => contacts.get(id)?.statuses.includes(pendingDelete)),
      ...distinct(parts.nameservers).filter((name) => hosts.get(name)?.statuses.includes(pendingDelete)),
    ];
  });
}

/** Each contact has a role. RFC 5731 section 2.2 leaves that open. */
export function contactsHaveRoles<Q extends Request>(partsOf: PartsOf<Q>) {
  return guard("missing-contact-type", (request: Q) =>
    partsOf(request)
      .contacts.filter(({ role }) => role === undefined)
      .map(({ id }) => id),
  );
}

/** The registrant is one of those that the top-level domain allows, where it lists them. */
export function registrantIsAllowed<Q extends Request>(partsOf: PartsOf<Q>) {
  return guard("registrant-not-allowed", (request: Q) => {
    const { tld, registrant } = partsOf(request);
    if (tld === undefined || registrant === undefined || tld.allowedRegistrants.length === 0) return [];
    return tld.allowedRegistrants.includes(registrant) ? [] : [registrant];
  });
}

/** No two contacts have the same role. The same contact given twice is one. */
export function rolesAreFilledOnce<Q extends Request>(partsOf: PartsOf<Q>) {
  return guard("duplicate-contact-for-role", (request: Q) => {
    const { contacts } = partsOf(request);
    return roles.flatMap((role) => {
      const ids = distinct(contacts.filter((contact) => contact.role === role).map(({ id }) => id));
      return ids.length > 1 ? [`${role}: ${ids.sort().join(", ")}`] : [];
    });
  });
}

/** Somebody is named to whom the domain belongs. */
export function hasRegistrant<Q extends Request>(partsOf: PartsOf<Q>) {
  return guard("missing-registrant", (request: Q) => (partsOf(request).registrant === undefined ? ["registrant"] : []));
}

/** Somebody is there to administer the domain. */
export function hasAdmin<Q extends Request>(partsOf: PartsOf<Q>) {
  return guard("missing-admin-contact", (request: Q) => missingRole(partsOf(request), "admin"));
}

/** Somebody is there for technical questions. */
export function hasTech<Q extends Request>(partsOf: PartsOf<Q>) {
  return guard("missing-technical-contact", (request: Q) => missingRole(partsOf(request), "tech"));
}

/** There is a name server, where the top-level domain lists those that it allows. */
export function nameserversAreGiven<Q extends Request>(partsOf: PartsOf<Q>) {
  return guard(
    "nameservers-not-specified-for-tld-with-nameserver-allow-list",
    (request: Q) => {
      const { tld, nameservers } = partsOf(request);
      return tld !== undefined && tld.allowedNameservers.length > 0 && nameservers.length === 0 ? [tld.name] : [];
    },
    // None is never too many, and never one that is not allowed.
    ["too-many-nameservers", "nameservers-not-allowed-for-tld"],
  );
}

/** There are no more name servers than a domain may have. */
export function notTooManyNameservers<Q extends Request>(partsOf: PartsOf<Q>) {
  return guard("too-many-nameservers", (request: Q) => distinct(partsOf(request).nameservers).slice(maxNameservers));
}

/** The name servers are among those that the top-level domain allows, where it lists them. */
export function nameserversAreAllowed<Q extends Request>(partsOf: PartsOf<Q>) {
  return guard("nameservers-not-allowed-for-tld", (request: Q) => {
    const { tld, nameservers } = partsOf(request);
    if (tld === undefined || tld.allowedNameservers.length === 0) return [];
    return distinct(nameservers).filter((name) => !tld.allowedNameservers.includes(name));
  });
}

const pendingDelete = "pendingDelete";
const roles = ["admin", "billing", "tech"] as const;

function missingRole({ contacts }: Parts, wanted: ContactReference["role"]): readonly string[] {
  return contacts.some(({ role }) => role === wanted) ? [] : [`${wanted}`];
}

/** Ids of the contacts and of the registrant, each once, the registrant last. */
function contactIds({ contacts, registrant }: Parts): readonly string[] {
  return distinct([...contacts.map(({ id }) => id), ...(registrant === undefined ? [] : [registrant])]);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
