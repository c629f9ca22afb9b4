import { guard } from "../flow.ts";
import { hadSunrise, launchPhaseFits } from "../phases.ts";
import { hasSignedMark } from "../trademarks/index.ts";
import { currentPhase, isAnchorTenant, isClaimed, isForItsUse, type Registration, tldOf, tokenOf } from "./facts.ts";

// Who may register in which phase. A superuser may at any time.

/** Whether the token in force opens phases that are closed to others. */
function hasKey(request: Registration): boolean {
  const behaviour = tokenOf(request)?.registrationBehaviour;
  return behaviour === "bypass-phase" || behaviour === "anchor-tenant";
}

/** Whether the top-level domain is closed: before it opens to everybody, or in between. */
function isClosed(request: Registration): boolean {
  const phase = currentPhase(request);
  return !request.superuser && (phase === "predelegation" || phase === "quiet");
}

/** Before the holders of trademarks have had their sunrise, no token gives a claimed label away. */
const sunriseCameFirst = guard(
  "no-trademarked-registrations-before-sunrise",
  (request: Registration) => {
    const tld = tldOf(request);
    if (tld === undefined || !isClosed(request) || !hasKey(request) || !isClaimed(request)) return [];
    return hadSunrise(tld, request.now) ? [] : [request.command.name];
  },
  // A top-level domain is in one phase at a time.
  ["must-have-signed-marks-in-current-phase"],
);

const sunriseNeedsMark = guard(
  "must-have-signed-marks-in-current-phase",
  (request: Registration) => {
    if (request.superuser || currentPhase(request) !== "sunrise" || hasSignedMark(request)) return [];
    return hasKey(request) && !isClaimed(request) ? [] : [request.command.name];
  },
  ["no-general-registrations-in-current-phase"],
);

const isOpenToThem = guard("no-general-registrations-in-current-phase", (request: Registration) => {
  if (!isClosed(request) || hasKey(request) || isAnchorTenant(request)) return [];
  const phase = currentPhase(request) ?? "";
  return phase === "quiet" && isForItsUse(request) ? [] : [phase];
});

/** The phase that the launch data name is the current one. RFC 8334 section 2.3. */
const phaseIsCurrent = guard("launch-phase-mismatch", (request: Registration) => {
  const { launch } = request.command;
  const current = currentPhase(request);
  if (launch === undefined || current === undefined || request.superuser) return [];
  return launchPhaseFits(launch.phase, current) ? [] : [launch.phase.name ?? launch.phase.phase];
});

/** The checks of the phase, in their order. */
export const phaseGuards = [sunriseCameFirst, sunriseNeedsMark, isOpenToThem, phaseIsCurrent] as const;
