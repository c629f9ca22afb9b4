import { enterDeclaredPhase } from "./declared.ts";
import type { ScenarioContext } from "./scenario-context.ts";

/** Where domains are registered unless a scenario says otherwise. */
export function zoneOf({ names }: ScenarioContext): string {
  return names.zone;
}

/** Has the scenario go on in a zone that is in a phase: the usual one, put into it, or one that the profile declares. */
export async function enterPhase(context: ScenarioContext, phase: string): Promise<void> {
  if (context.subject.can("fixtures")) await changeZone(context, { phases: phase });
  else enterDeclaredPhase(context, phase);
}

/** What the subject holds of a zone, as its control port shows it. */
export async function zoneNow(context: ScenarioContext): Promise<Readonly<Record<string, unknown>>> {
  context.subject.need("fixtures");
  return context.subject.control("GET", `/objects/tlds/${zoneOf(context)}`);
}

/** Changes a zone until the scenario is over. */
export async function changeZone(context: ScenarioContext, change: object, zone = zoneOf(context)): Promise<void> {
  context.subject.need("fixtures");
  await context.subject.control("PATCH", "", { tlds: { [zone]: change } });
}

/** Adds a label to one of a zone's lists. */
export async function listLabel(
  context: ScenarioContext,
  list: "premiumList" | "reservedLabels" | "claimedLabels",
  label: string,
  value: string | readonly string[],
): Promise<void> {
  const known = (await zoneNow(context))[list] as Readonly<Record<string, unknown>>;
  await changeZone(context, { [list]: { ...known, [label]: value } });
}
