/** What the command line gives. */
export interface CertifyFlags {
  readonly plan: string;
  readonly client: string;
  readonly drive?: string;
  readonly host: string;
  readonly port: number;
  readonly rrpPort?: number;
  readonly out: string;
  readonly credentials?: string;
  readonly stepTimeout?: number;
  readonly maxSessions: number;
  readonly maxLogins: number;
  readonly maxCommands: number;
}
