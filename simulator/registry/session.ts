/** What the transport knows of the client, before it says anything. */
export interface Peer {
  /** Absent where the transport could not tell. */
  readonly address?: string;
  /** Fingerprint of the certificate that the client presented, in the form of `CertificateFacts.fingerprint`. */
  readonly certificate?: string;
  /** Whether the connection is not encrypted, so that there can be no certificate. */
  readonly isPlain?: boolean;
}

/** One connection's conversation. RFC 5730 section 2. */
export interface Session {
  readonly peer: Peer;
  /** Present while a registrar is logged in. */
  readonly registrar?: string;
  /** URIs of the object services and extensions that the login declared. */
  readonly services: ReadonlySet<string>;
  readonly failedLogins: number;
}

/** A connection that has not said anything yet. */
export function freshSession(peer: Peer): Session {
  return { peer, services: nothing, failedLogins: 0 };
}

const nothing: ReadonlySet<string> = new Set();
