// The commands that the adapter gives, as XML.

import { escaped } from "./epp-client.mjs";

const uri = (name) => `urn:ietf:params:xml:ns:${name}`;
export const services = { domain: uri("domain-1.0"), contact: uri("contact-1.0"), host: uri("host-1.0") };

/** `<verb><kind:verb>…</kind:verb></verb>`. */
function about(verb, kind, content, attributes = "") {
  return `<${verb}${attributes}><${kind}:${verb} xmlns:${kind}="${services[kind]}">${content}</${kind}:${verb}></${verb}>`;
}

const element = (name, value) => (value === undefined ? "" : `<${name}>${escaped(value)}</${name}>`);
const each = (name, values = []) => values.map((value) => element(name, value)).join("");
const nameOf = (kind, name) => element(kind === "contact" ? "contact:id" : `${kind}:name`, name);
const password = (kind, secret) =>
  secret === undefined ? "" : `<${kind}:authInfo><${kind}:pw>${escaped(secret)}</${kind}:pw></${kind}:authInfo>`;

export function check(kind, names) {
  return about("check", kind, names.map((name) => nameOf(kind, name)).join(""));
}

export function info(kind, name) {
  return about("info", kind, nameOf(kind, name));
}

export function remove(kind, name) {
  return about("delete", kind, nameOf(kind, name));
}

export function transfer(op, name, { authInfo } = {}) {
  return about("transfer", "domain", nameOf("domain", name) + password("domain", authInfo), ` op="${op}"`);
}

export function createContact({ id, name, organisation, city, country, email, voice, authInfo, disclose = "" }) {
  const address = `<contact:addr><contact:street>1 Sample Street</contact:street>${element("contact:city", city ?? "Sampleton")}${element("contact:cc", country ?? "US")}</contact:addr>`;
  return about(
    "create",
    "contact",
    nameOf("contact", id) +
      `<contact:postalInfo type="int">${element("contact:name", name ?? "Sample Person")}${element("contact:org", organisation)}${address}</contact:postalInfo>` +
      element("contact:voice", voice) +
      element("contact:email", email ?? "sample@example.com") +
      password("contact", authInfo ?? randomPassword()) +
      disclose,
  );
}

/** Which parts of a contact are to be told to others, or not. RFC 5733 section 2.9. */
export function disclose(flag, parts) {
  const elements = { name: "name", organisation: "org", address: "addr" };
  const order = ["name", "organisation", "address", "voice", "fax", "email"].filter((part) => parts.includes(part));
  const inside = order.map((part) =>
    part in elements ? `<contact:${elements[part]} type="int"/>` : `<contact:${part}/>`,
  );
  return `<contact:disclose flag="${flag}">${inside.join("")}</contact:disclose>`;
}

export function updateContact({ id, email, addStatus, removeStatus, authInfo }) {
  const statuses = (name, values) =>
    values === undefined ? "" : `<contact:${name}>${statusElements("contact", values)}</contact:${name}>`;
  const change = element("contact:email", email) + password("contact", authInfo);
  const content = statuses("add", addStatus) + statuses("rem", removeStatus);
  return about(
    "update",
    "contact",
    nameOf("contact", id) + content + (change === "" ? "" : `<contact:chg>${change}</contact:chg>`),
  );
}

function addressElements(addresses = []) {
  return addresses
    .map((one) => `<host:addr ip="${one.includes(":") ? "v6" : "v4"}">${escaped(one)}</host:addr>`)
    .join("");
}

export function createHost({ name, addresses }) {
  return about("create", "host", nameOf("host", name) + addressElements(addresses));
}

export function updateHost({ name, addAddresses, removeAddresses }) {
  const part = (tag, addresses) =>
    addresses === undefined ? "" : `<host:${tag}>${addressElements(addresses)}</host:${tag}>`;
  return about("update", "host", nameOf("host", name) + part("add", addAddresses) + part("rem", removeAddresses));
}

const hostList = (hosts) =>
  hosts === undefined || hosts.length === 0 ? "" : `<domain:ns>${each("domain:hostObj", hosts)}</domain:ns>`;
const roles = ["admin", "billing", "tech"];
const contactElements = (contacts) =>
  roles
    .flatMap((role) =>
      [contacts[role] ?? []].flat().map((id) => `<domain:contact type="${role}">${escaped(id)}</domain:contact>`),
    )
    .join("");
const statusElements = (kind, statuses = []) =>
  statuses.map((status) => `<${kind}:status s="${escaped(status)}"/>`).join("");

export function createDomain({ name, years, registrant, hosts, authInfo, ...contacts }) {
  return about(
    "create",
    "domain",
    nameOf("domain", name) +
      `<domain:period unit="y">${years}</domain:period>` +
      hostList(hosts) +
      element("domain:registrant", registrant) +
      contactElements(contacts) +
      password("domain", authInfo ?? randomPassword()),
  );
}

export function renewDomain({ name, years, expires }) {
  const date = element("domain:curExpDate", expires.slice(0, 10));
  return about("renew", "domain", `${nameOf("domain", name)}${date}<domain:period unit="y">${years}</domain:period>`);
}

/** `changes` has keys as the plan has them: `addHosts`, `removeStatus`, `registrant`, `authInfo` … */
export function updateDomain(name, changes) {
  const part = (tag, prefix) => {
    const of = (what) => changes[`${prefix}${what}`];
    const contacts = { admin: of("Admin"), tech: of("Tech"), billing: of("Billing") };
    const content = hostList(of("Hosts")) + contactElements(contacts) + statusElements("domain", of("Status"));
    return content === "" ? "" : `<domain:${tag}>${content}</domain:${tag}>`;
  };
  const change = element("domain:registrant", changes.registrant) + password("domain", changes.authInfo);
  const parts =
    part("add", "add") + part("rem", "remove") + (change === "" ? "" : `<domain:chg>${change}</domain:chg>`);
  return about("update", "domain", nameOf("domain", name) + parts);
}

/** Digits, both cases and a sign, as registries tend to ask for. */
function randomPassword() {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(12)), (octet) => (octet % 36).toString(36)).join("");
  return `Aa1-${letters}`;
}
