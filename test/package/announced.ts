/** What `eppraise simulate --json` tells of the server that it started, as far as a client needs it. */
export interface Announced {
  readonly epp: { readonly host: string; readonly port: number };
  /** Paths of PEM files. */
  readonly authority: string;
  readonly registrars: readonly {
    readonly id: string;
    readonly password: string;
    readonly certificate: string;
    readonly key: string;
  }[];
}
