import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { stringify } from "yaml";
import { type FixtureInput, startSimulator } from "../../simulator/start.ts";
import { folder } from "./program.ts";

/** A simulator in this process that stands for somebody's registry, and a folder with what its profile names. */
export interface SomebodysRegistry {
  readonly folder: string;
  readonly epp: { readonly host: string; readonly port: number };
  /** The control port of its world: what somebody's registry has instead of it is up to them. */
  readonly admin: { readonly url: string; readonly token: string };
  /** Writes a profile that claims nothing but what is said here. Gives its path. */
  profile(more: Readonly<Record<string, unknown>>): string;
}

const names = ["A", "B", "C"] as const;

/** Starts a registry for a test, with what its fixture is to hold beyond three registrars and two zones. */
export async function startRegistry(
  context: TestContext,
  fixture: Partial<FixtureInput> = {},
): Promise<SomebodysRegistry> {
  const path = folder(context);
  const simulator = await startSimulator();
  context.after(() => simulator.close());
  const issue = async (name: string) => {
    const { certificate, key } = await simulator.issue({ commonName: name });
    writeFileSync(join(path, `${name}.pem`), certificate);
    writeFileSync(join(path, `${name}.key`), key);
  };
  for (const name of [...names.map(idOf), "stranger"]) await issue(name);
  writeFileSync(join(path, "authority.pem"), simulator.authority);
  for (const name of names) writeFileSync(join(path, `${idOf(name)}.password`), `secret-of-${name}\n`);
  const registrars = names.map((name) => ({
    id: idOf(name),
    password: `secret-of-${name}`,
    certificate: { pem: readFileSync(join(path, `${idOf(name)}.pem`), "utf8") },
  }));
  const tlds = ["tld", "co.tld"].map((name) => ({ name, phases: "general-availability" as const }));
  const { id, epp } = await simulator.createWorld({ registrars, tlds, ...fixture });
  const profile = (more: Readonly<Record<string, unknown>>) => {
    const file = join(path, "profile.yaml");
    writeFileSync(file, stringify({ ...usual(epp), ...more }));
    return file;
  };
  return {
    folder: path,
    epp,
    admin: { url: `${simulator.control.url}/worlds/${id}`, token: simulator.control.token },
    profile,
  };
}

/** A profile that claims nothing beyond the wire. */
function usual(epp: SomebodysRegistry["epp"]) {
  const account = (id: string) => ({
    id,
    password: { file: `${id}.password` },
    certificate: `${id}.pem`,
    key: `${id}.key`,
  });
  return {
    name: "somebody's registry",
    target: { ...epp, authorities: ["authority.pem"] },
    registrars: Object.fromEntries(names.map((name) => [name, account(idOf(name))])),
    zones: [{ name: "tld" }, { name: "co.tld" }],
    capabilities: ["contacts", "hosts", "poll"],
  };
}

function idOf(name: string): string {
  return `registrar-${name.toLowerCase()}`;
}
