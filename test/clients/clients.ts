/** A client that has to pass a plan, and the command that drives it. */
export interface SampleClient {
  readonly name: string;
  readonly plan: string;
  readonly drive: string;
  /** What must be installed for it. */
  readonly takes: string;
}

const node = "node examples/node/adapter.mjs";

/** The clients that CI certifies. */
export const clients: readonly SampleClient[] = [
  {
    name: "perl",
    plan: "basic",
    drive: "perl examples/perl/adapter.pl",
    takes: 'it takes Perl and Net::EPP: run "apt-get update && apt-get install -y libnet-epp-perl"',
  },
  { name: "node", plan: "basic", drive: node, takes: "it takes Node alone" },
  {
    name: "node-full",
    plan: "full",
    drive: `${node} --extensions=secDNS-1.1,rgp-1.0,fee-1.0,launch-1.0,allocationToken-1.0`,
    takes: "it takes Node alone",
  },
  { name: "node-rough-weather", plan: "rough-weather", drive: node, takes: "it takes Node alone" },
  { name: "node-rrp", plan: "rrp", drive: "node examples/rrp/adapter.mjs", takes: "it takes Node alone" },
];
