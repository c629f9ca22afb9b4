import type { FurtherSchema } from "../../xsd/schemas.ts";
import { type DemandedElements, readDemanded } from "./demanded.ts";
import type { Destination } from "./epp-connection.ts";
import type { RunSettings } from "./guest/settings.ts";
import { type Marks, readMarks } from "./marks.ts";
import { type Profile, ProfileError, passwordProblem, readBeside, secretOf } from "./profile/index.ts";
import type { RegistrarName } from "./registrar-name.ts";
import { type ResolvedRrp, resolveRrp } from "./rrp-subject.ts";
import { readSchemas } from "./schemas.ts";

export type { RegistrarName } from "./registrar-name.ts";

/** A registrar as the suite acts for it, with everything that a login takes. */
export interface RegistrarAccount {
  readonly id: string;
  readonly password: string;
  /** Absent where the server asks for no certificate. */
  readonly certificate?: string;
  readonly key?: string;
}

/** Where a server is, and what to trust there. */
export type Place = Pick<Destination, "host" | "port" | "serverName" | "authorities" | "minVersion" | "maxVersion">;

/** A profile with everything that it names read: nothing has to be looked up any more. */
export interface ResolvedSubject {
  readonly profile: Profile;
  /** Path of the profile: commands that it names are run beside it. */
  readonly path?: string;
  /** Absent for a world that has yet to be made. */
  readonly destination?: Place;
  /** What to trust where the world is made through the control port. */
  readonly authorities?: readonly string[];
  readonly registrars: { readonly [N in RegistrarName]?: RegistrarAccount };
  readonly stranger?: { readonly certificate: string; readonly key: string };
  readonly control?: { readonly url: string; readonly token: string };
  /** The world that each process of the suite makes for itself. */
  readonly fixture?: unknown;
  readonly mutant?: unknown;
  readonly marks?: Marks;
  /** Elements that the server demands, by command. */
  readonly demanded?: DemandedElements;
  /** Schemas of the server's own extensions. */
  readonly schemas?: readonly FurtherSchema[];
  readonly rrp?: ResolvedRrp;
  /** Whether only the advised code of RRP passes where the standard leaves it open; as the profile says otherwise. */
  readonly strict?: boolean;
  /** How the suite behaves towards a server that others use too. */
  readonly run?: RunSettings;
}

/** Reads what a profile for a server of somebody's own names. Throws a ProfileError. */
export function resolveSubject(profile: Profile, path: string): ResolvedSubject {
  const { target, strangerCertificate: stranger, control } = profile;
  if (target === "builtin") throw new Error("the built-in subject is resolved by its launcher");
  const schemas = readSchemas(profile.schemas, path);
  const rrp = resolveRrp(profile, path);
  return {
    profile,
    path,
    destination: placeOf(target, path),
    registrars: accountsOf(profile, path),
    ...(stranger && {
      stranger: {
        certificate: readBeside(path, stranger.certificate, "strangerCertificate.certificate"),
        key: readBeside(path, stranger.key, "strangerCertificate.key"),
      },
    }),
    marks: readMarks(profile.fixtures.marks, path),
    schemas,
    ...(rrp && { rrp }),
    demanded: readDemanded(profile.demanded, path),
    ...(control && { control: { url: control.url, token: secretOf(control.token, path, "control.token") } }),
  };
}

function placeOf(target: Exclude<Profile["target"], "builtin">, path: string): Place {
  const { host, port, serverName, authorities, tlsVersions } = target;
  const versions = tlsVersions.toSorted();
  const [minVersion, maxVersion] = [versions[0], versions.at(-1)];
  return {
    host,
    port,
    ...(minVersion && { minVersion }),
    ...(maxVersion && { maxVersion }),
    ...(serverName !== undefined && { serverName }),
    ...(authorities && { authorities: authorities.map((file) => readBeside(path, file, "target.authorities")) }),
  };
}

function accountsOf({ registrars }: Profile, path: string): { readonly [N in RegistrarName]?: RegistrarAccount } {
  const accounts = Object.entries(registrars).flatMap(([name, account]) => {
    if (account === undefined) return [];
    const { id, password, certificate, key } = account;
    const place = `registrars.${name}`;
    const secret = secretOf(password, path, `${place}.password`);
    const problem = passwordProblem(secret);
    if (problem !== undefined) throw new ProfileError(`${path}: ${place}.password: ${problem}`);
    const resolved: RegistrarAccount = {
      id,
      password: secret,
      ...(certificate !== undefined && { certificate: readBeside(path, certificate, `${place}.certificate`) }),
      ...(key !== undefined && { key: readBeside(path, key, `${place}.key`) }),
    };
    return [[name, resolved]];
  });
  return Object.fromEntries(accounts);
}
