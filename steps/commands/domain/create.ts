import { namespaces } from "../../../xsd/schemas.ts";
import { type Xml, xml } from "../../../xsd/write.ts";
import { listed, said } from "../../support/cells.ts";
import { type Changes, onlyKeys, type Writer } from "../../support/object-command.ts";
import { dnssecCreate, dnssecKeys } from "../extensions/dnssec.ts";
import { feeKeys, feesNamed } from "../extensions/fees.ts";
import { launchCreate, launchKeys } from "../extensions/launch.ts";
import { metadata, metadataKeys } from "../extensions/metadata.ts";
import { allocationToken } from "../extensions/token.ts";
import { extensionsNamed } from "../extensions.ts";

const ownKeys = [
  "name",
  "period",
  "name servers",
  "name servers as attributes",
  "registrant",
  "admin",
  "tech",
  "billing",
  "contacts without a type",
  "password",
  "other authorisation",
  "token",
  "extension",
];
const keys = [...ownKeys, ...dnssecKeys, ...feeKeys, ...launchKeys, ...metadataKeys];

/** What a registration says where the scenario says nothing else. */
export interface Usual {
  /** Id of a contact that fills every role that a registry may ask for. */
  readonly contact: string;
  /** The subject's time, in milliseconds since 1970. */
  readonly now: number;
}

/** Registers a name, RFC 5731 section 3.2.1. `none` leaves a part out that is usually there. */
export function createDomain(name: string, { contact, now }: Usual): Writer {
  return (changes) => {
    onlyKeys(changes, keys);
    const registered = changes.get("name") ?? name;
    const content = [
      xml`<domain:name>${registered}</domain:name>`,
      period(changes.get("period") ?? "1 year"),
      nameservers(listed(changes.get("name servers")), listed(changes.get("name servers as attributes"))),
      registrant(changes.get("registrant") ?? contact),
      contacts(changes, contact),
      authInfo(changes.get("password") ?? "2fooBAR", said(changes.get("other authorisation"))),
    ];
    const verb = xml`<create><domain:create xmlns:domain="${namespaces.domain}">${content}</domain:create></create>`;
    return { verb, extensions: extensionsOf(changes, registered, now) };
  };
}

function extensionsOf(changes: Changes, name: string, now: number): readonly Xml[] {
  return [
    feesNamed("create", changes),
    dnssecCreate(changes),
    launchCreate(changes, name, now),
    allocationToken(changes.get("token")),
    metadata(changes),
    ...extensionsNamed(changes.get("extension")),
  ].filter((extension) => extension !== undefined);
}

/** `2 years`, `12 months`, or `none`. */
function period(text: string): Xml | undefined {
  if (text === "none") return undefined;
  const [count = "", unit = ""] = text.split(" ");
  return xml`<domain:period unit="${unit.slice(0, 1)}">${count}</domain:period>`;
}

function nameservers(objects: readonly string[], attributes: readonly string[]): Xml | undefined {
  if (objects.length + attributes.length === 0) return undefined;
  return xml`<domain:ns>${objects.map((name) => xml`<domain:hostObj>${name}</domain:hostObj>`)}${attributes.map(
    (name) => xml`<domain:hostAttr><domain:hostName>${name}</domain:hostName></domain:hostAttr>`,
  )}</domain:ns>`;
}

function authInfo(password: string, other: string | undefined): Xml {
  const content =
    other === undefined
      ? xml`<domain:pw>${password}</domain:pw>`
      : xml`<domain:ext>${allocationToken(other)}</domain:ext>`;
  return xml`<domain:authInfo>${content}</domain:authInfo>`;
}

function registrant(id: string): Xml | undefined {
  return said(id) === undefined ? undefined : xml`<domain:registrant>${id}</domain:registrant>`;
}

/** The usual contact administers and answers technical questions; nobody is there for billing. */
function contacts(changes: Changes, usual: string): readonly Xml[] {
  const filled = [
    ["admin", changes.get("admin") ?? usual],
    ["billing", changes.get("billing")],
    ["tech", changes.get("tech") ?? usual],
  ] as const;
  return [
    ...filled.flatMap(([role, ids]) =>
      listed(ids).map((id) => xml`<domain:contact type="${role}">${id}</domain:contact>`),
    ),
    ...listed(changes.get("contacts without a type")).map((id) => xml`<domain:contact>${id}</domain:contact>`),
  ];
}
