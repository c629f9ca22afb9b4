import { infoDomain } from "../commands/domain/info.ts";
import { textsAt } from "./answer.ts";
import { sendCommand } from "./object-command.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import type { RegistrarName } from "./subject.ts";

/** A date for what has none. */
const anyDate = "2030-01-01";

/**
 * The day on which a domain expires, as its holder sees it now; some day where the scenario has no such domain. The command
 * that the scenario is about stays the one that can be repeated.
 */
export async function expirationDate(context: ScenarioContext, name: string): Promise<string> {
  const holder = context.facts.get(`holder of ${name}`);
  if (holder === undefined) return anyDate;
  const { repeat } = context;
  const spoken = await sendCommand(context, { registrar: holder as RegistrarName, isSecond: false }, infoDomain(name));
  context.repeat = repeat;
  spoken.isSeen = true;
  return textsAt(spoken.answer.content, "resData/infData/exDate")[0]?.slice(0, 10) ?? anyDate;
}
