import { X509Certificate } from "node:crypto";
import { defaultRegistrars, defaultWorld } from "../../simulator/control/fixture/default-world.ts";
import { type Fixture, readFixture } from "../../simulator/control/fixture/index.ts";
import { newPassword } from "../../simulator/control/fixture/password.ts";
import type { RunningSimulator } from "../../simulator/start.ts";
import type { SecretDirectory } from "./credentials.ts";
import { readYaml, type SimulateOptions } from "./options.ts";

/** A registrar with what it logs in with. */
export interface Account {
  readonly id: string;
  readonly password: string;
  /** Files, where a certificate was issued for it. */
  readonly certificate?: string;
  readonly key?: string;
}

/** The fixture that the options ask for: a file's, or the sample world with passwords made up for this run. */
export function fixtureOf(options: SimulateOptions): Fixture {
  const given =
    options.fixture === undefined
      ? defaultWorld(Object.fromEntries(defaultRegistrars.map((id) => [id, newPassword()])))
      : (readYaml(options.fixture) ?? {});
  const fixture = readFixture(given);
  const { clock, start } = options;
  return {
    ...fixture,
    policy: { ...fixture.policy, ...options.policy },
    clock: { ...fixture.clock, ...(clock && { runs: clock === "running" }), ...(start !== undefined && { start }) },
  };
}

/** Issues certificates to the registrars that have none, writes them to files, and puts them on file. */
export async function equip(
  fixture: Fixture,
  simulator: RunningSimulator,
  secrets: SecretDirectory,
): Promise<{ readonly fixture: Fixture; readonly accounts: readonly Account[] }> {
  const equipped = await Promise.all(
    (fixture.registrars ?? []).map(async (registrar) => {
      const { id, password } = registrar;
      if (registrar.certificate !== undefined) return { registrar, account: { id, password } };
      const issued = await simulator.issue({ commonName: id });
      const names = fileNames(id);
      const certificate = secrets.write(names.certificate, issued.certificate);
      const key = secrets.write(names.key, issued.key);
      // By its fingerprint alone: its validity is the real world's, and this world's clock may stand elsewhere.
      const fingerprint = new X509Certificate(issued.certificate).fingerprint256;
      return { registrar: { ...registrar, certificate: { fingerprint } }, account: { id, password, certificate, key } };
    }),
  );
  return {
    fixture: { ...fixture, registrars: equipped.map(({ registrar }) => registrar) },
    accounts: equipped.map(({ account }) => account),
  };
}

/** The files with what a registrar logs in with. */
export function fileNames(registrar: string): { readonly certificate: string; readonly key: string } {
  const name = encodeURIComponent(registrar);
  return { certificate: `${name}.pem`, key: `${name}.key` };
}
