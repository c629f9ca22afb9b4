import { X509Certificate } from "node:crypto";
import type { Registrar } from "../../simulator/registry/objects/index.ts";
import type { RunningSimulator, RunningWorld } from "../../simulator/start.ts";
import type { SecretDirectory } from "./credentials.ts";
import { type Account, fileNames } from "./world.ts";

/**
 * What the registrars of a world log in with that was there before. Where the key of the certificate on file is not at
 * hand, as in a world that comes from elsewhere, another certificate is issued and put on file as the failover one.
 */
export async function accountsOf(
  { hosted }: RunningWorld,
  simulator: RunningSimulator,
  secrets: SecretDirectory,
): Promise<readonly Account[]> {
  const accounts: Account[] = [];
  for (const [, registrar] of [...hosted.world.registry.registrars.entries()]) {
    const { id, password } = registrar;
    const names = fileNames(id);
    if (!isAtHand(registrar, secrets) && mayBeGivenAnother(registrar)) {
      const issued = await simulator.issue({ commonName: id });
      secrets.write(names.certificate, issued.certificate);
      secrets.write(names.key, issued.key);
      const facts = { fingerprint: fingerprintOf(issued.certificate) };
      hosted.world.write("registrars", id, { ...registrar, failoverCertificate: facts });
    }
    const now = hosted.world.registry.registrars.get(id) ?? registrar;
    const files = { certificate: secrets.pathOf(names.certificate), key: secrets.pathOf(names.key) };
    accounts.push({ id, password, ...(isAtHand(now, secrets) && files) });
  }
  await hosted.settle();
  return accounts;
}

/** Whether the certificate in the directory is one of those on file. */
function isAtHand({ id, certificate, failoverCertificate }: Registrar, secrets: SecretDirectory): boolean {
  const { certificate: name, key } = fileNames(id);
  const text = secrets.read(name);
  if (text === undefined || secrets.read(key) === undefined) return false;
  const fingerprint = fingerprintOf(text);
  return [certificate, failoverCertificate].some((facts) => facts?.fingerprint === fingerprint);
}

/** Certificates that are on file by their fingerprint alone are mostly ours, of a run whose keys are gone. */
function mayBeGivenAnother({ certificate, failoverCertificate }: Registrar): boolean {
  const isOurs = certificate === undefined || certificate.notAfter === undefined;
  return isOurs && (failoverCertificate === undefined || failoverCertificate.notAfter === undefined);
}

/** In the registry's form: base64 without padding. */
function fingerprintOf(pem: string): string {
  const hexadecimal = new X509Certificate(pem).fingerprint256.replaceAll(":", "");
  return Buffer.from(hexadecimal, "hex").toString("base64").replace(/=+$/, "");
}
