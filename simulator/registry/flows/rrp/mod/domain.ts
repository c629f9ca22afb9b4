import type { RrpMod } from "../../../commands/index.ts";
import { guard } from "../../../flow.ts";
import { maxNameservers } from "../../../guards/domain-parts.ts";
import type { Domain } from "../../../objects/index.ts";
import type { Request } from "../../../request.ts";
import { guardsOf, meant } from "../../../rrp/meaning.ts";
import { holdsOf, locksOf, type RrpStatus, registrarStatuses, rrpStatusesOf } from "../../../rrp/statuses.ts";
import { noTransferPending } from "../target.ts";

// What is asked of a change of a domain. RFC 2832 sections 4.3.5 and 6.1.

type Change = Request<RrpMod>;

/** The change of a domain that a command means. */
export const amendment = meant<Change, "domain-update">("domain-update", ({ command }) => command.means);

const ofDomain = guardsOf(amendment);

/** The name of the domain that a command is about. */
export const nameOf = (request: Change) => amendment(request)?.command.name;

/** The domain that a command is about. */
export const domainOf = (request: Change): Domain | undefined => {
  const name = nameOf(request);
  return name === undefined ? undefined : request.registry.domains.get(name);
};

const statusesAreTheRegistrars = guard("registry-status", ({ command: { statuses } }: Change) =>
  [...statuses.add, ...statuses.remove].filter((status) => !registrarStatuses.includes(status)),
);

/** What the registrar itself set stands in no way of lifting it, nor, once it is lifted, of what comes along with that. */
function lifts({ command }: Change, status: RrpStatus): boolean {
  const { add, remove } = command.statuses;
  const { means } = command;
  const onlyLifts = add.length === 0 && remove.length > 0 && !("newName" in means) && isEmpty(means);
  return onlyLifts || remove.includes(status);
}

function isEmpty(means: RrpMod["means"]): boolean {
  if (means.flow !== "domain-update") return false;
  return means.add.nameservers.length + means.remove.nameservers.length === 0;
}

const isNotOnHold = guard("on-hold", (request: Change) => {
  const domain = domainOf(request);
  if (domain === undefined) return [];
  const { registry, registrar } = holdsOf(domain);
  return [...registry, ...(lifts(request, "REGISTRAR-HOLD") ? [] : registrar)];
});

const isNotLocked = guard("locked", (request: Change) => {
  const domain = domainOf(request);
  if (domain === undefined) return [];
  const { registry, registrar } = locksOf(domain, "Update");
  return [...registry, ...(lifts(request, "REGISTRAR-LOCK") ? [] : registrar)];
});

const nameServersExist = ofDomain("linked-name-server-unknown", ({ command, registry }) =>
  command.add.nameservers.filter((name) => registry.hosts.get(name)?.statuses.includes("pendingDelete") ?? true),
);

/** Whether the domain has the name server. */
function has({ nameservers }: Domain, name: string, { registry }: Request): boolean {
  const id = registry.hosts.get(name)?.repositoryId;
  return id !== undefined && nameservers.includes(id);
}

const nameServersAreNew = ofDomain("name-server-there-already", (request) => {
  const { command, registry } = request;
  const domain = registry.domains.get(command.name);
  return domain === undefined ? [] : command.add.nameservers.filter((name) => has(domain, name, request));
});

const nameServersAreThere = ofDomain("name-server-not-there", (request) => {
  const { command, registry } = request;
  const domain = registry.domains.get(command.name);
  return domain === undefined ? [] : command.remove.nameservers.filter((name) => !has(domain, name, request));
});

const isSet = (domain: Domain, status: RrpStatus) => rrpStatusesOf(domain).includes(status);

const statusesAreNew = guard("status-set-already", (request: Change) => {
  const domain = domainOf(request);
  return domain === undefined ? [] : request.command.statuses.add.filter((status) => isSet(domain, status));
});

const statusesAreThere = guard("status-not-set", (request: Change) => {
  const domain = domainOf(request);
  return domain === undefined ? [] : request.command.statuses.remove.filter((status) => !isSet(domain, status));
});

const nameServersAreNotTooMany = ofDomain("too-many-name-servers", ({ command, registry }) => {
  const { length = 0 } = registry.domains.get(command.name)?.nameservers ?? [];
  const after = length + command.add.nameservers.length - command.remove.nameservers.length;
  return after > maxNameservers ? [`${after}, where ${maxNameservers} is the most`] : [];
});

/** The rules, in the order in which they answer, once the domain is known to be the registrar's. */
export const domainChangeRules = [
  statusesAreTheRegistrars,
  noTransferPending(domainOf),
  // Before lock and hold: a registrar can set nothing else, so what is set again would never be told as that.
  statusesAreNew,
  isNotOnHold,
  isNotLocked,
  nameServersExist,
  nameServersAreNew,
  nameServersAreThere,
  statusesAreThere,
  nameServersAreNotTooMany,
] as const;
