/** A client that has to pass a plan, and the command that drives it. */
export interface SampleClient {
  readonly name: string;
  readonly plan: string;
  readonly drive: string;
  /** What must be installed for it. */
  readonly takes: string;
}

/** The clients that CI certifies. */
export const clients: readonly SampleClient[] = [
  {
    name: "perl",
    plan: "basic",
    drive: "perl examples/perl/adapter.pl",
    takes: 'it takes Perl and Net::EPP: run "apt-get update && apt-get install -y libnet-epp-perl"',
  },
  { name: "node", plan: "basic", drive: "node examples/node/adapter.mjs", takes: "it takes Node alone" },
];
