import type { ScenarioContext } from "./scenario-context.ts";

/**
 * What a scenario says of a command, as the subject has it: name servers as attributes where it has no objects for them,
 * and the subject's own text of a token that the scenario has given a name to.
 */
export function asTheSubjectHasIt(
  { subject, tokens }: ScenarioContext,
  said: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const hasObjects = subject.profile.policy.nameServers === "objects";
  if (hasObjects && tokens.size === 0) return said;
  return new Map(
    [...said].map(([key, value]) => [
      hasObjects ? key : key.replace(/^((?:add |remove )?name servers)$/, "$1 as attributes"),
      // With the blanks that a scenario may have put around it.
      key === "token" ? value.replace(/\S+/, (token) => tokens.get(token) ?? token) : value,
    ]),
  );
}

/** A path in an answer, as the subject has it: name servers are elsewhere where they are attributes. RFC 5731 section 1.1. */
export function pathInAnswer({ subject }: ScenarioContext, path: string): string {
  if (subject.profile.policy.nameServers === "objects") return path;
  return path.replace(/\bns\/hostObj$/, "ns/hostAttr/hostName");
}
