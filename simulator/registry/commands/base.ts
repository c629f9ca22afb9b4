/** An extension that came with a command, by namespace and element. What it says is the command's own business. */
export interface ExtensionUse {
  readonly uri: string;
  readonly element: string;
}

/** Why a command of the registry's own tools is given. It is written down and changes nothing. */
export interface Metadata {
  readonly reason?: string;
  readonly requestedByRegistrar: boolean;
  /** Of meaning for registrations only. */
  readonly anchorTenant?: boolean;
}

/** What all commands have. */
export interface CommandBase {
  readonly flow: string;
  /** The client's transaction id, RFC 5730 section 2.5. */
  readonly clientId?: string;
  readonly extensions: readonly ExtensionUse[];
  readonly metadata?: Metadata;
}
