import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { stringify } from "yaml";
import { type FixtureInput, startSimulator } from "../../simulator/start.ts";
import { ControlClient } from "../../steps/support/control-client.ts";
import { folder } from "../cli/program.ts";

const capabilities = ["contacts", "hosts", "rgp", "secDNS", "fees", "launch", "tokens", "poll", "certificates"];
const names = ["A", "B", "C"] as const;

/** A registry that tells the suite nothing beyond the wire. The test itself may look into it and move its clock. */
export interface PlainServer {
  /** An empty folder with a profile in it, `profile.yaml`. */
  readonly cwd: string;
  /** The environment that the profile takes its passwords from. */
  readonly env: NodeJS.ProcessEnv;
  readonly advance: (by: string) => Promise<unknown>;
  /** Names or ids of the objects of a kind that are there now. */
  readonly objects: (kind: "domains" | "hosts" | "contacts") => Promise<readonly string[]>;
  readonly change: (patch: object) => Promise<unknown>;
  /** The messages in a registrar's queue. */
  readonly messages: (registrar: string) => Promise<readonly { readonly text: string; readonly visible: boolean }[]>;
  /** What became of all commands. */
  readonly ledger: () => Promise<readonly { readonly client?: string; readonly at: string }[]>;
}

interface Differences {
  /** Of the world from a plain one. */
  readonly fixture?: object;
  /** Of the profile from that of a plain server. */
  readonly profile?: object;
  /** Whether it speaks RRP too. */
  readonly rrp?: true;
}

/** Starts one in this process, and ends it with the test. */
export async function plainServer(test: TestContext, differences: Differences = {}): Promise<PlainServer> {
  const cwd = folder(test);
  const server = await startPlainServer(cwd, differences);
  test.after(server.close);
  return server;
}

/** Starts one in this process; its profile and secrets go into a folder. */
export async function startPlainServer(
  cwd: string,
  { fixture = {}, profile = {}, rrp }: Differences = {},
): Promise<PlainServer & { readonly close: () => Promise<void> }> {
  const simulator = await startSimulator();
  const accounts = await Promise.all(
    names.map(async (name) => {
      const id = `registrar-${name.toLowerCase()}`;
      return { name, id, password: `secret-of-${name}`, ...(await simulator.issue({ commonName: id })) };
    }),
  );
  const given = {
    clock: { runs: true },
    registrars: accounts.map(({ id, password, certificate }) => ({ id, password, certificate: { pem: certificate } })),
    tlds: ["tld", "co.tld"].map((name) => ({ name, phases: "general-availability" })),
    ...fixture,
  } as FixtureInput;
  const world = await simulator.createWorld(given, rrp && { rrp: { tls: {} } });
  const control = new ControlClient(simulator.control.url, simulator.control.token);
  mkdirSync(join(cwd, "secrets"));
  writeFileSync(join(cwd, "secrets/authority.pem"), simulator.authority);
  for (const { name, certificate, key } of accounts) {
    writeFileSync(join(cwd, `secrets/${name}.pem`), certificate);
    writeFileSync(join(cwd, `secrets/${name}.key`), key);
  }
  const said = {
    name: "somebody's registry",
    target: { ...world.epp, authorities: ["secrets/authority.pem"] },
    registrars: Object.fromEntries(
      accounts.map(({ name, id }) => [
        name,
        { id, password: { env: `PASSWORD_${name}` }, certificate: `secrets/${name}.pem`, key: `secrets/${name}.key` },
      ]),
    ),
    zones: [{ name: "tld" }, { name: "co.tld" }],
    capabilities: [...capabilities, ...(rrp ? ["rrp"] : [])],
    ...(rrp && { rrp: { port: world.rrp?.tls?.port } }),
    ...profile,
  };
  writeFileSync(join(cwd, "profile.yaml"), stringify(said));
  const ask = <T>(method: string, path: string, body?: unknown) =>
    control.call<T>(method, `/worlds/${world.id}${path}`, body);
  return {
    cwd,
    close: async () => {
      control.close();
      await simulator.close();
    },
    env: Object.fromEntries(accounts.map(({ name, password }) => [`PASSWORD_${name}`, password])),
    advance: (by) => ask("POST", "/clock/advance", { by }),
    objects: async (kind) =>
      (await ask<readonly { name?: string; id?: string }[]>("GET", `/objects/${kind}`)).map(
        ({ name, id }) => name ?? id ?? "",
      ),
    change: (patch) => ask("PATCH", "", patch),
    messages: (registrar) => ask("GET", `/messages?registrar=${registrar}`),
    ledger: () => ask("GET", "/ledger?limit=10000"),
  };
}
