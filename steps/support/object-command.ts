import type { DataTable } from "@cucumber/cucumber";
import type { Xml } from "../../xsd/write.ts";
import { command } from "../commands/session.ts";
import { sessionOf } from "./login.ts";
import { resolve } from "./meaning.ts";
import { nextClientId } from "./names.ts";
import type { Party } from "./party.ts";
import type { ScenarioContext, Spoken } from "./scenario-context.ts";
import { asTheSubjectHasIt } from "./subject-words.ts";
import { sayThroughTool } from "./tool.ts";
import { HarnessError } from "./verdicts.ts";

/** What a scenario says differently from the usual, by key: the rows of its table. */
export type Changes = ReadonlyMap<string, string>;

/** Writes a command from what the scenario says: the verb's element, and extensions where it has some. */
export type Writer = (changes: Changes) => { readonly verb: Xml; readonly extensions?: readonly Xml[] };

/**
 * Sends a command about an object in a registrar's session, and keeps it, so that "the same command" with something
 * mended can be sent again. Keys that the writer does not know are the writer's to refuse.
 */
export async function sendCommand(
  context: ScenarioContext,
  party: Party,
  write: Writer,
  changes: Changes = new Map(),
): Promise<Spoken> {
  const said = asTheSubjectHasIt(context, new Map([...changes].map(([key, value]) => [key, resolve(context, value)])));
  const { verb, extensions } = write(said);
  const clientId = nextClientId();
  const document = command(verb, clientId, [...(extensions ?? []), ...context.subject.demanded(verb)]);
  const spoken = party.tool
    ? await sayThroughTool(context, party, document, clientId)
    : await context.say(await sessionOf(context, party), document, { clientId, asItStands: isStrange(said) });
  context.repeat = (mended) => sendCommand(context, party, write, new Map([...changes, ...mended]));
  return spoken;
}

/** What no schema knows, or has no room for, is not valid: it is sent because the scenario says so. */
function isStrange(said: Changes): boolean {
  return said.get("extension")?.includes("unknown") === true || said.get("valid") === "no";
}

/** A table of two columns, as keys and values. */
export function changesOf(table: DataTable): Changes {
  return new Map(Object.entries(table.rowsHash()));
}

/** Refuses keys of a table that nobody reads, so that a misspelt key cannot pass unnoticed. */
export function onlyKeys(changes: Changes, known: readonly string[]): void {
  for (const key of changes.keys())
    if (!known.includes(key)) throw new HarnessError(`"${key}" is not among ${known.join(", ")}`);
}
