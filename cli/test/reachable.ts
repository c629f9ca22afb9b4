import { EppConnection } from "../../steps/support/epp-connection.ts";
import type { ResolvedSubject } from "../../steps/support/resolve-subject.ts";

/**
 * Makes sure that somebody takes connections where the subject should be: hundreds of scenarios that fail for one wrong
 * port help nobody. Throws, in words for people. A world that has yet to be made is not asked.
 */
export async function refuseUnreachable({ destination, registrars, profile }: ResolvedSubject): Promise<void> {
  if (destination === undefined) return;
  const { certificate, key } = registrars.A ?? {};
  const credential = certificate !== undefined && key !== undefined ? { certificate, key } : {};
  try {
    const connection = await EppConnection.open({ ...destination, ...credential }, profile.timeouts.connect);
    connection.close();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${destination.host}:${destination.port} cannot be reached: ${reason}${advice(error)}`);
  }
}

function advice(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/CERT|SELF_SIGNED|ISSUER|VERIFY/.test(code)) return "\nName the certificates to trust in target.authorities.";
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return "\nSay in target.serverName what the server's certificate says.";
  return "\nIs the server running, and are target.host and target.port right?";
}
