import { hostSponsor } from "../../registry/hosts.ts";
import type { Contact, Domain, Host } from "../../registry/objects/index.ts";
import { RegistryView } from "../../registry/projection.ts";
import type { World } from "../../registry/world.ts";
import type { FaultOf } from "../kinds/index.ts";
import type { ObjectName } from "./asked.ts";
import { executeAsRegistry, refusalOf } from "./registrys-own.ts";

/** Something that can be done to an object now. It says what was done. */
export type Change = () => string;

type Found =
  | { readonly kind: "contact"; readonly name: string; readonly sponsor: string; readonly object: Contact }
  | { readonly kind: "domain"; readonly name: string; readonly sponsor: string; readonly object: Domain }
  | { readonly kind: "host"; readonly name: string; readonly sponsor: string; readonly object: Host };

/** How the registry would change an object; nothing where it does not exist, or is as it would be then. */
export function changeOf(world: World, fault: FaultOf<"object-changed">, asked?: ObjectName): Change | undefined {
  const found = find(world, fault.object ?? asked);
  if (found === undefined) return undefined;
  const { statuses = ["serverUpdateProhibited"], authInfo } = fault;
  const more = statuses.filter((status) => !found.object.statuses.includes(status));
  const password = found.kind === "host" ? undefined : authInfo;
  if (more.length === 0 && password === undefined) return undefined;
  return () => {
    change(world, found, more, password);
    const what = [...more, ...(password === undefined ? [] : ["another password"])].join(", ");
    return `${found.kind} ${found.name} got ${what}`;
  };
}

/** Writes an object anew, as the registry's own people would: no rule for registrars is asked. */
function change(world: World, found: Found, statuses: readonly string[], password: string | undefined): void {
  // What another fault of the same moment has done to it is kept.
  const { kind, name, sponsor, object } = find(world, found) ?? found;
  const value = {
    ...object,
    statuses: [...object.statuses, ...statuses],
    updated: world.clock.now(),
    updatedBy: sponsor,
    ...(password !== undefined && { authInfo: { password } }),
  };
  world.write(`${kind}s`, name, value as never);
}

/** How an object would go to another registrar; nothing where it cannot. Hosts go with their domain only. */
export function transferOf(world: World, fault: FaultOf<"object-transferred">, asked?: ObjectName): Change | undefined {
  const found = find(world, fault.object ?? asked);
  if (found === undefined || found.kind === "host") return undefined;
  const to = fault.to ?? otherThan(world, found.sponsor);
  if (to === undefined || to === found.sponsor) return undefined;
  return () => {
    const row = found.kind === "domain" ? moveDomain(world, found, to) : moveContact(world, found, to);
    const who = `${found.kind} ${found.name}`;
    return row === undefined ? `${who} went from ${found.sponsor} to ${to}` : `nothing: ${who} cannot go (${row})`;
  };
}

/** A superuser's transfer: no year is added, and no day is waited for. Gives the row where it is refused. */
function moveDomain(world: World, { name }: Found, to: string): string | undefined {
  const superuser = { period: { value: 0, unit: "y" }, transferDays: 0 } as const;
  return refusalOf(executeAsRegistry(world, to, { flow: "domain-transfer-request", extensions: [], name, superuser }));
}

function moveContact(world: World, { object, name, sponsor }: Found, to: string): string | undefined {
  const password = "authInfo" in object ? object.authInfo : undefined;
  const authInfo = password === undefined ? {} : { authInfo: { password: password.password } };
  const command = { extensions: [], id: name, ...authInfo };
  const refused = refusalOf(executeAsRegistry(world, to, { ...command, flow: "contact-transfer-request" }));
  if (refused !== undefined) return refused;
  return refusalOf(executeAsRegistry(world, sponsor, { ...command, flow: "contact-transfer-approve" }));
}

function find(world: World, object: ObjectName | undefined): Found | undefined {
  if (object === undefined) return undefined;
  const { kind, name } = object;
  const view = new RegistryView(world.registry, world.clock.now());
  if (kind === "contact") {
    const contact = view.contacts.get(name);
    return contact && { kind, name, sponsor: contact.sponsor, object: contact };
  }
  if (kind === "domain") {
    const domain = view.domains.get(name);
    return domain && { kind, name, sponsor: domain.sponsor, object: domain };
  }
  const host = view.hosts.get(name);
  return host && { kind, name, sponsor: hostSponsor(view, host), object: host };
}

function otherThan(world: World, registrar: string): string | undefined {
  for (const [id, { state }] of world.registry.registrars.entries())
    if (id !== registrar && state === "active") return id;
  return undefined;
}
