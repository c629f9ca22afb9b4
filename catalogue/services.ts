// The object services and extensions of the documented registry, and which of them a client must declare at login.

/** An object service: what a client may manage. */
export interface ObjectService {
  readonly uri: string;
  readonly object: "domain" | "contact" | "host";
}

/** An extension of commands and answers. */
export interface ExtensionService {
  readonly uri: string;
  /** Short name, used in profiles, fixtures and features. */
  readonly name: string;
  /** Whether the greeting names it, and a login may declare it. */
  readonly announced: boolean;
  /** Whether a client must have declared it before using it. What belongs to the tool channel needs no declaration. */
  readonly declared: boolean;
}

/** In the order in which the greeting names them. RFC 5730 section 2.4. */
export const objectServices = [
  { uri: "urn:ietf:params:xml:ns:host-1.0", object: "host" },
  { uri: "urn:ietf:params:xml:ns:domain-1.0", object: "domain" },
  { uri: "urn:ietf:params:xml:ns:contact-1.0", object: "contact" },
] as const satisfies readonly ObjectService[];

/** In the order in which the greeting names them. */
export const extensionServices = [
  { uri: "urn:ietf:params:xml:ns:launch-1.0", name: "launch-1.0", announced: true, declared: true },
  { uri: "urn:ietf:params:xml:ns:rgp-1.0", name: "rgp-1.0", announced: true, declared: true },
  { uri: "urn:ietf:params:xml:ns:secDNS-1.1", name: "secDNS-1.1", announced: true, declared: true },
  { uri: "urn:ietf:params:xml:ns:fee-0.6", name: "fee-0.6", announced: true, declared: true },
  { uri: "urn:ietf:params:xml:ns:fee-0.11", name: "fee-0.11", announced: true, declared: true },
  { uri: "urn:ietf:params:xml:ns:fee-0.12", name: "fee-0.12", announced: true, declared: true },
  { uri: "urn:ietf:params:xml:ns:epp:fee-1.0", name: "fee-1.0", announced: true, declared: true },
  { uri: "urn:ietf:params:xml:ns:allocationToken-1.0", name: "allocationToken-1.0", announced: true, declared: true },
  { uri: "urn:google:params:xml:ns:metadata-1.0", name: "metadata-1.0", announced: false, declared: false },
  { uri: "urn:google:params:xml:ns:superuser-1.0", name: "superuser-1.0", announced: false, declared: false },
  { uri: "urn:google:params:xml:ns:packageToken-1.0", name: "packageToken-1.0", announced: false, declared: false },
] as const satisfies readonly ExtensionService[];

/** The short name of an extension. */
export type ExtensionName = (typeof extensionServices)[number]["name"];
