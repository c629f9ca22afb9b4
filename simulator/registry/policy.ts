import { extensionServices, objectServices } from "../../catalogue/services.ts";
import { defaultRrpPolicy, type RrpPolicy } from "./rrp/policy.ts";
import { type Duration, type Instant, instantOf } from "./time.ts";

/** What certificates on file must look like. Lengths in days and bits. */
export interface CertificatePolicy {
  readonly maxValidityDays: number;
  /** Certificates that begin from this instant on are held to `newMaxValidityDays`. */
  readonly newRuleFrom: Instant;
  readonly newMaxValidityDays: number;
  readonly minRsaBits: number;
  readonly curves: readonly string[];
}

/** What a registry decides for itself, beyond its TLDs. */
export interface Policy {
  /** The server's name in the greeting, RFC 5730 section 2.4. */
  readonly serverId: string;
  readonly languages: readonly string[];
  /** Short names of the extensions that the greeting announces. */
  readonly extensions: readonly string[];
  /** Objects that the registry manages. */
  readonly objects: readonly ("domain" | "contact" | "host")[];
  /** How many failed logins a connection may see; one more is answered 2501. */
  readonly maxFailedLogins: number;
  readonly certificatesRequired: boolean;
  readonly certificatePolicy: CertificatePolicy;
  /** Connections that may be open with one certificate at a time. */
  readonly maxConnectionsPerCertificate: number;
  /** How long a connection may be silent. */
  readonly idleTimeout: Duration;
  /** Largest frame in bytes, its header included. */
  readonly maxFrameBytes: number;
  /** Objects in one check command. */
  readonly maxChecks: number;
  /** What the repository ids of contacts and hosts end in. */
  readonly repositoryIdSuffix: string;
  readonly contactTransferPeriod: Duration;
  /** Whether contacts and hosts are deleted at once, or later with a message. */
  readonly deletion: "asynchronous" | "synchronous";
  readonly deletionDelay: Duration;
  /** Who may see a contact. */
  readonly contactInfo: "sponsor" | "anyone";
  /** Whether a restored domain keeps its expiry date or gets a year from the restore. */
  readonly restoreTerm: "kept" | "year-from-restore";
  /** What holds for the line protocol. */
  readonly rrp: RrpPolicy;
  /** Whether name servers are host objects or attributes of domains, RFC 5731 section 1.1. */
  readonly nameServers: "objects" | "attributes";
  /** Rows of refusals that the registry does not give: it does what is asked. */
  readonly tolerates: readonly string[];
  /** Other codes than the catalogue's, by row. */
  readonly codes: Readonly<Record<string, number>>;
}

/** The policy where nothing else is said. */
export const defaultPolicy: Policy = {
  serverId: "eppraise reference registry",
  languages: ["en"],
  extensions: [
    "launch-1.0",
    "rgp-1.0",
    "secDNS-1.1",
    "fee-0.6",
    "fee-0.11",
    "fee-0.12",
    "fee-1.0",
    "allocationToken-1.0",
  ],
  objects: ["host", "domain", "contact"],
  maxFailedLogins: 3,
  certificatesRequired: true,
  certificatePolicy: {
    maxValidityDays: 825,
    newRuleFrom: instantOf("2020-09-01T00:00:00Z"),
    newMaxValidityDays: 398,
    minRsaBits: 2048,
    curves: ["prime256v1", "secp384r1"],
  },
  maxConnectionsPerCertificate: 100,
  idleTimeout: "PT1H",
  maxFrameBytes: 4 * 1024 * 1024,
  maxChecks: 50,
  repositoryIdSuffix: "ROID",
  contactTransferPeriod: "P5D",
  deletion: "asynchronous",
  deletionDelay: "PT1H",
  contactInfo: "sponsor",
  restoreTerm: "kept",
  rrp: defaultRrpPolicy,
  nameServers: "objects",
  tolerates: [],
  codes: {},
};

/** The URIs that a policy offers. Made once a world. */
export interface Services {
  /** What the greeting names, in its order. */
  readonly objects: readonly string[];
  readonly announced: readonly string[];
  /** What a login may declare. */
  readonly declarable: readonly string[];
}

/** The services that a policy offers. */
export function servicesOf(policy: Policy): Services {
  const offered = extensionServices.filter(({ name }) => policy.extensions.includes(name)).map(({ uri }) => uri);
  const objects = objectServices.filter(({ object }) => policy.objects.includes(object)).map(({ uri }) => uri);
  return { objects, announced: offered, declarable: offered };
}
