import type { Contact, Domain, Host } from "../../../../simulator/registry/objects/index.ts";
import type { RegistryView } from "../../../../simulator/registry/projection.ts";

/** Every domain that exists now. */
export function allDomains(view: RegistryView): readonly Domain[] {
  return [...view.stored.domains.entries()].flatMap(([name]) => view.domains.get(name) ?? []);
}

/** Every contact that exists now. */
export function allContacts(view: RegistryView): readonly Contact[] {
  return [...view.stored.contacts.entries()].flatMap(([id]) => view.contacts.get(id) ?? []);
}

/** Every host that exists now. */
export function allHosts(view: RegistryView): readonly Host[] {
  return [...view.stored.hosts.entries()].flatMap(([name]) => view.hosts.get(name) ?? []);
}
