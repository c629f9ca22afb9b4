/** An extension that came with a command, by namespace and element. What it says is the command's own business. */
export interface ExtensionUse {
  readonly uri: string;
  readonly element: string;
}

/** What all commands have. */
export interface CommandBase {
  readonly flow: string;
  /** The client's transaction id, RFC 5730 section 2.5. */
  readonly clientId?: string;
  readonly extensions: readonly ExtensionUse[];
}
