import type { Destination } from "./epp-connection.ts";
import type { Profile } from "./profile/index.ts";
import { readBeside, secretOf } from "./profile/index.ts";
import type { RegistrarName } from "./registrar-name.ts";
import type { RrpDestination } from "./rrp-connection.ts";

/** A registrar's account as RRP asks for it; the certificate is that of EPP where it names none. */
export interface RrpAccount {
  readonly id: string;
  readonly password: string;
  readonly certificate?: string;
  readonly key?: string;
}

/** How a connection differs from a registrar's usual one. */
export interface RrpConnecting extends Pick<Destination, "minVersion" | "maxVersion"> {
  /** Whose certificate is shown; none for `nobody`. */
  readonly certificateOf?: RegistrarName | "nobody";
  /** Without TLS, where that is offered beside it. */
  readonly plain?: boolean;
}

/** The RRP port of a subject, with everything that the profile names read. */
export interface ResolvedRrp {
  /** Absent for a world that has yet to be made. */
  readonly destination?: RrpDestination;
  /** Accounts that are others than those of EPP. */
  readonly registrars: { readonly [N in RegistrarName]?: RrpAccount };
}

/** Reads what the RRP part of a profile names. Nothing where RRP is not claimed. Throws a ProfileError. */
export function resolveRrp({ rrp, target, capabilities }: Profile, path: string): ResolvedRrp | undefined {
  if (rrp === undefined || !capabilities.includes("rrp")) return undefined;
  const epp = target === "builtin" ? undefined : target;
  const host = rrp.host ?? epp?.host;
  const serverName = rrp.serverName ?? epp?.serverName;
  const authorities = (rrp.authorities ?? epp?.authorities)?.map((file) => readBeside(path, file, "rrp.authorities"));
  const registrars = Object.entries(rrp.registrars).flatMap(([name, account]) => {
    if (account === undefined) return [];
    const place = `rrp.registrars.${name}`;
    const { id, password, certificate, key } = account;
    const resolved: RrpAccount = {
      id,
      password: secretOf(password, path, `${place}.password`),
      ...(certificate && { certificate: readBeside(path, certificate, `${place}.certificate`) }),
      ...(key && { key: readBeside(path, key, `${place}.key`) }),
    };
    return [[name, resolved]];
  });
  return {
    ...(host !== undefined && {
      destination: {
        host,
        port: rrp.port,
        plain: rrp.plain,
        ...(rrp.plainPort !== undefined && { plainPort: rrp.plainPort }),
        ...(serverName !== undefined && { serverName }),
        ...(authorities && { authorities }),
      },
    }),
    registrars: Object.fromEntries(registrars),
  };
}
