import type { Duration } from "../time.ts";

/** How a server that fails on purpose fails. */
export const rrpFaults = ["none", "closing", "retry", "failed", "closing-after-success"] as const;
export type RrpFault = (typeof rrpFaults)[number];

export const rrpVersions = ["1.1.0", "2.0.0"] as const;
export type RrpVersion = (typeof rrpVersions)[number];

/** What a registry decides for itself where it speaks RRP. RFC 2832, RFC 3632. */
export interface RrpPolicy {
  readonly version: RrpVersion;
  /** How long a client may take to begin a command, to complete one, and how long a session may last. */
  readonly beginTimeout: Duration;
  readonly commandTimeout: Duration;
  readonly sessionTimeout: Duration;
  /** Sessions that a registrar may have open at a time. */
  readonly maxSessions: number;
  /** Octets, the line's end not counted. */
  readonly maxLineBytes: number;
  readonly maxCommandBytes: number;
  /** Years of a registration or renewal that does not say how many. */
  readonly defaultYears: number;
  /** Years that a transfer adds. */
  readonly transferYears: 0 | 1;
  /** How long before its end a domain may be renewed. At any time where it is "always". */
  readonly renewalWindow: Duration | "always";
  /** Ids of the registrars that have no credit left. */
  readonly withoutCredit: readonly string[];
  /** Name servers that serve a top-level domain. */
  readonly rootServers: readonly string[];
  readonly fault: RrpFault;
}

/** The policy where nothing else is said. */
export const defaultRrpPolicy: RrpPolicy = {
  version: "2.0.0",
  beginTimeout: "PT10M",
  commandTimeout: "PT10M",
  sessionTimeout: "PT24H",
  maxSessions: 100,
  maxLineBytes: 1024,
  maxCommandBytes: 16 * 1024,
  defaultYears: 1,
  transferYears: 0,
  renewalWindow: "always",
  withoutCredit: [],
  rootServers: [],
  fault: "none",
};
