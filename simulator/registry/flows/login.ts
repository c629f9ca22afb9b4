import { isListed } from "../address-list.ts";
import { violations } from "../certificate-policy.ts";
import type { Login } from "../commands/index.ts";
import { changeSession } from "../effects.ts";
import { done, flow, guard } from "../flow.ts";
import type { CertificateFacts, Registrar } from "../objects/index.ts";
import type { Request } from "../request.ts";
import { extensions } from "../surroundings.ts";

type Opening = Request<Login>;

const notYetLoggedIn = guard("already-logged-in", ({ session }: Opening) =>
  session.registrar === undefined ? [] : [session.registrar],
);

const languageIsOffered = guard("unsupported-language", ({ command, policy }: Opening) =>
  policy.languages.includes(command.language) ? [] : [command.language],
);

const objectsAreOffered = guard("unimplemented-object-service", ({ command, services }: Opening) =>
  command.objectServices.filter((uri) => !services.objects.includes(uri)),
);

const extensionsAreOffered = guard("unimplemented-extension", ({ command, services }: Opening) =>
  command.extensionServices.filter((uri) => !services.declarable.includes(uri)),
);

const registrarExists = guard("bad-registrar-id", (request: Opening) =>
  claimed(request) === undefined ? [request.command.registrar] : [],
);

const addressIsAllowed = guard("bad-registrar-ip-address", (request: Opening) => {
  const registrar = claimed(request);
  const { address } = request.session.peer;
  if (registrar === undefined || registrar.allowList.length === 0 || isListed(address, registrar.allowList)) return [];
  return [address ?? "an unknown address"];
});

const certificateIsOnFile = guard("registrar-certificate-not-configured", (request: Opening) => {
  const registrar = claimed(request);
  return registrar !== undefined && request.policy.certificatesRequired && onFile(registrar).length === 0
    ? [registrar.id]
    : [];
});

const certificateIsPresented = guard(
  "missing-registrar-certificate",
  (request: Opening) => {
    const registrar = claimed(request);
    const isExpected = registrar !== undefined && onFile(registrar).length > 0;
    return isExpected && request.session.peer.certificate === undefined ? [registrar.id] : [];
    // Expected only where one is on file; only what was presented can be wrong.
  },
  ["registrar-certificate-not-configured", "bad-registrar-certificate"],
);

const certificateMatches = guard("bad-registrar-certificate", (request: Opening) => {
  const registrar = claimed(request);
  const { certificate } = request.session.peer;
  if (registrar === undefined || certificate === undefined || onFile(registrar).length === 0) return [];
  return matching(registrar, certificate) === undefined ? [registrar.id] : [];
});

const certificateIsSound = guard(
  "certificate-contains-security-violations",
  (request: Opening) => {
    const registrar = claimed(request);
    const { certificate } = request.session.peer;
    if (registrar === undefined || certificate === undefined || !request.policy.certificatesRequired) return [];
    const found = matching(registrar, certificate);
    return found === undefined ? [] : violations(found, request.policy.certificatePolicy, request.now);
    // Judged only where it matches.
  },
  ["bad-registrar-certificate"],
);

const passwordIsRight = guard("bad-registrar-password", (request: Opening) => {
  const registrar = claimed(request);
  return registrar !== undefined && registrar.password !== request.command.password ? [registrar.id] : [];
});

/** The checks whose failures are counted. */
const credentials = [
  addressIsAllowed,
  certificateIsOnFile,
  certificateIsPresented,
  certificateMatches,
  certificateIsSound,
  passwordIsRight,
] as const;

const attemptsAreLeft = guard(
  "too-many-failed-logins",
  (request: Opening) =>
    request.session.failedLogins >= request.policy.maxFailedLogins &&
    credentials.some(({ offends }) => offends(request).length > 0)
      ? [`${request.session.failedLogins + 1} failed logins`]
      : [],
  // Credentials are asked for only where there is a registrar.
  ["bad-registrar-id"],
);

const accountIsActive = guard("registrar-account-not-active", (request: Opening) => {
  const state = claimed(request)?.state;
  return state === "pending" || state === "disabled" ? [state] : [];
});

const passwordIsKept = guard("password-changes-not-supported", ({ command }: Opening) =>
  command.newPassword === undefined ? [] : ["newPW"],
);

function open({ command, session }: Opening) {
  const services = new Set([...command.objectServices, ...command.extensionServices]);
  return done("opened", undefined, [
    changeSession("session", {
      peer: session.peer,
      registrar: command.registrar,
      services,
      failedLogins: session.failedLogins,
    }),
  ]);
}

function countFailure({ session }: Opening, reason: string) {
  const counted = credentials.some((guard) => guard.reason === reason);
  return counted ? [changeSession("failed-login", { ...session, failedLogins: session.failedLogins + 1 })] : [];
}

/** Opens a session for a registrar. RFC 5730 section 2.9.1.1, RFC 5734 section 8. */
export const login = flow(
  "login",
  [
    ...extensions(),
    notYetLoggedIn,
    languageIsOffered,
    objectsAreOffered,
    extensionsAreOffered,
    registrarExists,
    attemptsAreLeft,
    ...credentials,
    accountIsActive,
    passwordIsKept,
  ],
  open,
  countFailure,
);

function claimed({ command, registry }: Opening): Registrar | undefined {
  return registry.registrars.get(command.registrar);
}

function onFile({ certificate, failoverCertificate }: Registrar): readonly CertificateFacts[] {
  return [certificate, failoverCertificate].filter((facts) => facts !== undefined);
}

function matching(registrar: Registrar, fingerprint: string): CertificateFacts | undefined {
  return onFile(registrar).find((facts) => facts.fingerprint === fingerprint);
}
