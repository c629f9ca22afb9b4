import { about, command, document, objectServices } from "./frames.ts";

/** What a world holds beside its sample: the parts of a fixture that the cases need. */
export interface Holding {
  readonly contacts?: readonly object[];
  readonly hosts?: readonly object[];
  readonly domains?: readonly object[];
}

/** One kind of command that is measured. */
export interface Case {
  readonly name: string;
  /** Who sends it; registrar A unless it is said otherwise. */
  readonly by?: "registrar-a" | "registrar-b";
  /** What has to be there before the frames 0 to `count - 1`. */
  readonly prepare?: (count: number) => Holding;
  /** The i-th document. Each is sent once after `prepare`; the date is that on which the prepared names expire. */
  readonly frame: (i: number, expires: string) => string;
  /** Whether it is also measured on registries that hold the names 0 to n already. */
  readonly onNames?: true;
}

/** When prepared names were registered and expire, and the present of the worlds that they are in. */
export const dates = {
  created: "2025-01-01T00:00:00Z",
  present: "2025-07-01T00:00:00Z",
  expires: "2026-01-01",
  tenYearsLater: "2035-07-01T00:00:00Z",
  expiresThen: "2036-01-01",
} as const;

export const password = "2fooBAR";

const name = (i: number) => `held-${i}.example`;

/** A name that a world is prepared with. */
export function heldDomain(i: number): object {
  const parts = { registrant: "sample-a", contacts: { admin: "sample-a", tech: "sample-a" } };
  return {
    name: name(i),
    sponsor: "registrar-a",
    created: dates.created,
    expires: `${dates.expires}T00:00:00Z`,
    ...parts,
  };
}

const upTo = <T>(count: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const domains = (count: number): Holding => ({ domains: upTo(count, heldDomain) });
const contacts = (count: number): Holding => ({
  contacts: upTo(count, (i) => ({ id: `held-${i}`, sponsor: "registrar-a" })),
});
const hosts = (count: number): Holding => ({
  hosts: upTo(count, (i) => ({ name: `ns${i}.held.invalid`, sponsor: "registrar-a" })),
});
const domainElement = (text: string) => `<domain:name>${text}</domain:name>`;
const authInfo = `<domain:authInfo><domain:pw>${password}</domain:pw></domain:authInfo>`;

const contactContent = (id: string) =>
  `<contact:id>${id}</contact:id><contact:postalInfo type="int"><contact:name>Sample Registrant</contact:name><contact:addr><contact:street>1 Sample Street</contact:street><contact:city>Sampleton</contact:city><contact:cc>US</contact:cc></contact:addr></contact:postalInfo><contact:email>sample@example.com</contact:email><contact:authInfo><contact:pw>${password}</contact:pw></contact:authInfo>`;

/** A check of so many names, every other one taken. */
function checkOf(count: number): Case {
  const asked = (i: number) => upTo(count, (k) => domainElement(k % 2 === 0 ? name(i) : `free-${i}-${k}.example`));
  return {
    name: `domain check, ${count} ${count === 1 ? "name" : "names"}`,
    frame: (i) => about("check", "domain", asked(i).join("")),
    onNames: true,
  };
}

/** Everything that is measured command by command. A new flow is a new line here. */
export const cases: readonly Case[] = [
  { name: "hello", frame: () => document("<hello/>") },
  { name: "contact check", frame: (i) => about("check", "contact", `<contact:id>held-${i}</contact:id>`) },
  { name: "contact create", frame: (i) => about("create", "contact", contactContent(`new-${i}`)) },
  {
    name: "contact info",
    prepare: contacts,
    frame: (i) => about("info", "contact", `<contact:id>held-${i}</contact:id>`),
  },
  { name: "host check", frame: (i) => about("check", "host", `<host:name>ns${i}.held.invalid</host:name>`) },
  { name: "host create", frame: (i) => about("create", "host", `<host:name>ns${i}.new.invalid</host:name>`) },
  {
    name: "host info",
    prepare: hosts,
    frame: (i) => about("info", "host", `<host:name>ns${i}.held.invalid</host:name>`),
  },
  ...[1, 10, 50].map(checkOf),
  {
    name: "domain create",
    frame: (i) =>
      about(
        "create",
        "domain",
        `${domainElement(`new-${i}.example`)}<domain:period unit="y">1</domain:period><domain:registrant>sample-a</domain:registrant><domain:contact type="admin">sample-a</domain:contact><domain:contact type="tech">sample-a</domain:contact>${authInfo}`,
      ),
    onNames: true,
  },
  {
    name: "domain info",
    prepare: domains,
    frame: (i) => about("info", "domain", domainElement(name(i))),
    onNames: true,
  },
  {
    name: "domain update",
    prepare: domains,
    frame: (i) =>
      about("update", "domain", `${domainElement(name(i))}<domain:add><domain:status s="clientHold"/></domain:add>`),
    onNames: true,
  },
  {
    name: "domain renew",
    prepare: domains,
    frame: (i, expires) =>
      about(
        "renew",
        "domain",
        `${domainElement(name(i))}<domain:curExpDate>${expires}</domain:curExpDate><domain:period unit="y">1</domain:period>`,
      ),
    onNames: true,
  },
  {
    name: "domain transfer",
    by: "registrar-b",
    prepare: domains,
    frame: (i) =>
      about(
        "transfer",
        "domain",
        `${domainElement(name(i))}<domain:period unit="y">1</domain:period>${authInfo}`,
        ' op="request"',
      ),
    onNames: true,
  },
];

/** The frames of a session's ends. */
export function loginFrame(registrar: string, secret: string): string {
  return command(
    `<login><clID>${registrar}</clID><pw>${secret}</pw><options><version>1.0</version><lang>en</lang></options><svcs>${objectServices.map((service) => `<objURI>${service}</objURI>`).join("")}</svcs></login>`,
  );
}

export const logoutFrame = command("<logout/>");
