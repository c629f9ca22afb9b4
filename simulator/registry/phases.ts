import { at, type Phase, type Tld } from "./objects/index.ts";
import type { Instant } from "./time.ts";

/** The phase that a top-level domain is in. The test before delegation counts as general availability. */
export function phaseOf({ phases }: Tld, now: Instant): Exclude<Phase, "pdt"> {
  const phase = at(phases, now);
  return phase === "pdt" ? "general-availability" : phase;
}

/** Whether the top-level domain's sunrise has begun, be it over by now. */
export function hadSunrise({ phases }: Tld, now: Instant): boolean {
  return phases.some(({ from, value }) => value === "sunrise" && from < now);
}

/** The phases of the launch extension by what fits them. Names of a registry's own fit nothing. RFC 8334 section 2.3. */
const launchPhases: Readonly<Record<string, readonly Phase[]>> = {
  sunrise: ["sunrise"],
  claims: ["general-availability", "quiet"],
  open: ["general-availability"],
};

/** Whether the phase that a client names is the one that the top-level domain is in. */
export function launchPhaseFits(
  { phase, name }: { readonly phase: string; readonly name?: string },
  current: Phase,
): boolean {
  return name === undefined && (launchPhases[phase]?.includes(current) ?? false);
}
