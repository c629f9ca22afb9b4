import { EppConnection } from "../../steps/support/epp-connection.ts";
import type { ResolvedSubject } from "../../steps/support/resolve-subject.ts";
import { RrpConnection } from "../../steps/support/rrp-connection.ts";

/**
 * Makes sure that somebody takes connections where the subject should be: hundreds of scenarios that fail for one wrong
 * port help nobody. Throws, in words for people. A world that has yet to be made is not asked. Where nobody has an account
 * of EPP, RRP is all that there is.
 */
export async function refuseUnreachable({ destination, rrp, registrars, profile }: ResolvedSubject): Promise<void> {
  if (destination === undefined) return;
  const { connect: timeout } = profile.timeouts;
  const lines = rrp?.destination;
  if (lines !== undefined && Object.keys(registrars).length === 0)
    return tried(lines, "rrp", () => RrpConnection.open(lines, timeout));
  const { certificate, key } = registrars.A ?? {};
  const credential = certificate !== undefined && key !== undefined ? { certificate, key } : {};
  await tried(destination, "target", () => EppConnection.open({ ...destination, ...credential }, timeout));
}

async function tried(
  { host, port }: { readonly host: string; readonly port: number },
  part: string,
  open: () => Promise<{ close(): void }>,
): Promise<void> {
  try {
    const connection = await open();
    connection.close();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${host}:${port} cannot be reached: ${reason}${advice(error, part)}`);
  }
}

function advice(error: unknown, part: string): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/CERT|SELF_SIGNED|ISSUER|VERIFY/.test(code)) return `\nName the certificates to trust in ${part}.authorities.`;
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return `\nSay in ${part}.serverName what the server's certificate says.`;
  return `\nIs the server running, and are ${part}.host and ${part}.port right?`;
}
