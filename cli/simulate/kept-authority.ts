import { Authority } from "../../simulator/net/credentials.ts";
import type { SecretDirectory } from "./credentials.ts";

/** The authority's certificate and private key in one file, so that they always belong together. */
const file = "authority.private";
const day = 24 * 60 * 60 * 1000;

/** The authority that clients trust already, or a new one where there is none or its time is over. */
export async function keptAuthority(secrets: SecretDirectory): Promise<Authority> {
  const [certificate, key] =
    (secrets.read(file) ?? "").match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----\n?/g) ?? [];
  if (certificate !== undefined && key !== undefined) {
    const kept = await Authority.restore({ certificate, key });
    if (kept.notAfter.getTime() > Date.now() + day) return kept;
  }
  const authority = await Authority.create("eppraise authority");
  const made = await authority.credential();
  secrets.write(file, `${made.certificate.trimEnd()}\n${made.key.trimEnd()}\n`);
  return authority;
}
