import type { Instant } from "../../registry/time.ts";
import { type Certificate, serialOf } from "../certificate.ts";
import { x509 } from "../x509.ts";
import { ListError } from "./csv.ts";

/** The authority's list of revoked certificates (CRL). RFC 5280 section 5. */
export interface Revocations {
  readonly created: Instant;
  /** When the next one is due. */
  readonly nextUpdate?: Instant;
  /** Serial numbers, in the form of `Certificate.serial`. */
  readonly serials: ReadonlySet<string>;
}

/** Reads a list of revoked certificates, PEM or DER, and checks that the authority signed it. Throws ListError. */
export async function readRevocations(content: Uint8Array, authority: Certificate): Promise<Revocations> {
  const crl = parse(content);
  if (crl.issuer !== authority.parsed.subject) throw new ListError(`it was issued by ${crl.issuer}`);
  if (!(await crl.verify({ publicKey: authority.parsed }).catch(() => false)))
    throw new ListError("its signature is not the authority's");
  const { nextUpdate } = crl;
  return {
    created: crl.thisUpdate.getTime(),
    ...(nextUpdate && { nextUpdate: nextUpdate.getTime() }),
    serials: new Set(crl.entries.map(({ serialNumber }) => serialOf(serialNumber))),
  };
}

function parse(content: Uint8Array): x509.X509Crl {
  const text = Buffer.from(content).toString("latin1");
  const armoured = /-----BEGIN (?:X509 )?CRL-----([^-]+)-----END/.exec(text)?.[1];
  try {
    return new x509.X509Crl(armoured === undefined ? new Uint8Array(content) : Buffer.from(armoured, "base64"));
  } catch {
    throw new ListError("this is no list of revoked certificates");
  }
}
