import { isListed } from "../../address-list.ts";
import type { RrpSession } from "../../commands/index.ts";
import { changeSession, put } from "../../effects.ts";
import { done, flow, guard } from "../../flow.ts";
import type { Registrar } from "../../objects/index.ts";
import type { Request } from "../../request.ts";
import { serverWorks } from "../../rrp/surroundings.ts";

type Opening = Request<RrpSession>;

const notYetLoggedIn = guard("already-logged-in", ({ session }: Opening) =>
  session.registrar === undefined ? [] : [session.registrar],
);

const registrarExists = guard("unknown-registrar", (request: Opening) =>
  claimed(request) === undefined ? [request.command.registrar] : [],
);

const addressIsAllowed = guard("wrong-address", (request: Opening) => {
  const { allowList = [] } = claimed(request) ?? {};
  const { address } = request.session.peer;
  return allowList.length === 0 || isListed(address, allowList) ? [] : [address ?? "an unknown address"];
});

/** Where there is no encryption there is no certificate, and who listens without encryption has decided to do without. */
const certificateIsRight = guard("wrong-certificate", (request: Opening) => {
  const registrar = claimed(request);
  const { isPlain = false, certificate } = request.session.peer;
  if (registrar === undefined || isPlain) return [];
  const onFile = [registrar.certificate, registrar.failoverCertificate].filter((facts) => facts !== undefined);
  if (onFile.length === 0) return request.policy.certificatesRequired ? [registrar.id] : [];
  return onFile.some(({ fingerprint }) => fingerprint === certificate) ? [] : [registrar.id];
});

const passwordIsRight = guard("wrong-password", (request: Opening) => {
  const registrar = claimed(request);
  return registrar !== undefined && registrar.password !== request.command.password ? [registrar.id] : [];
});

const accountIsActive = guard("account-not-active", (request: Opening) => {
  const state = claimed(request)?.state;
  return state === "pending" || state === "disabled" ? [state] : [];
});

const sessionsAreLeft = guard("too-many-sessions", ({ command, policy }: Opening) =>
  command.open >= policy.rrp.maxSessions ? [`${command.open} sessions`] : [],
);

function open(request: Opening) {
  const { command, session } = request;
  const opened = changeSession("session", { ...session, registrar: command.registrar });
  const registrar = claimed(request);
  if (command.newPassword === undefined || registrar === undefined) return done("opened", undefined, [opened]);
  const changed: Registrar = { ...registrar, password: command.newPassword };
  return done("password-changed", undefined, [opened, put("password", "registrars", registrar.id, changed)]);
}

/** Opens a session for a registrar, and may change its password. RFC 2832 section 4.3.8. */
export const rrpSession = flow(
  "rrp-session",
  [
    notYetLoggedIn,
    ...serverWorks,
    registrarExists,
    addressIsAllowed,
    certificateIsRight,
    passwordIsRight,
    accountIsActive,
    sessionsAreLeft,
  ],
  open,
);

function claimed({ command, registry }: Opening): Registrar | undefined {
  return registry.registrars.get(command.registrar);
}
