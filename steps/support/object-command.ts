import type { Xml } from "../../xsd/write.ts";
import { sampleExtensions } from "../commands/extensions.ts";
import { command } from "../commands/session.ts";
import { sessionOf } from "./login.ts";
import { resolve } from "./meaning.ts";
import { nextClientId } from "./names.ts";
import type { Party } from "./party.ts";
import type { ScenarioContext, Spoken } from "./scenario-context.ts";
import { HarnessError } from "./verdicts.ts";

/** What a scenario says differently from the usual, by key: the rows of its table. */
export type Changes = ReadonlyMap<string, string>;

/** Writes a command from what the scenario says: the verb's element, and extensions where it has some. */
export type Writer = (changes: Changes) => { readonly verb: Xml; readonly extensions?: readonly Xml[] };

/** The key that adds sample extensions to any command, by their short names. */
const extensionsKey = "extensions";

/**
 * Sends a command about an object in a registrar's session, and keeps it, so that "the same command" with something
 * mended can be sent again. Any command may have `extensions`; other keys that the writer does not know it refuses.
 */
export async function sendCommand(
  context: ScenarioContext,
  party: Party,
  write: Writer,
  changes: Changes = new Map(),
): Promise<Spoken> {
  const said = new Map([...changes].map(([key, value]) => [key, resolve(context, value)]));
  const samples = sampleExtensions(said.get(extensionsKey));
  // What no schema knows is not valid, and is sent all the same.
  const asItStands = said.get(extensionsKey)?.includes("unknown") ?? false;
  said.delete(extensionsKey);
  const { verb, extensions = [] } = write(said);
  const clientId = nextClientId();
  const document = command(verb, clientId, [...extensions, ...samples]);
  const spoken = party.tool
    ? await context.sayThroughTool(party, document, clientId)
    : await context.say(await sessionOf(context, party), document, { clientId, asItStands });
  context.repeat = (mended) => sendCommand(context, party, write, new Map([...changes, ...mended]));
  return spoken;
}

/** Refuses keys of a table that nobody reads, so that a misspelt key cannot pass unnoticed. */
export function onlyKeys(changes: Changes, known: readonly string[]): void {
  for (const key of changes.keys())
    if (!known.includes(key)) throw new HarnessError(`"${key}" is not among ${known.join(", ")}`);
}
