import type { DataTable } from "@cucumber/cucumber";
import type { Xml } from "../../xsd/write.ts";
import { command } from "../commands/session.ts";
import type { Capability } from "./capabilities.ts";
import { sessionOf } from "./login.ts";
import { resolve } from "./meaning.ts";
import { nextClientId } from "./names.ts";
import type { Party } from "./party.ts";
import type { ScenarioContext, Sending, Spoken } from "./scenario-context.ts";
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
  refuseUnknownExtensions(context, changes);
  const said = asTheSubjectHasIt(context, new Map([...changes].map(([key, value]) => [key, resolve(context, value)])));
  const { verb, extensions } = write(said);
  const clientId = nextClientId();
  const document = command(verb, clientId, [...(extensions ?? []), ...context.subject.demanded(verb)]);
  const spoken = await delivered(context, party, document, { clientId, asItStands: isStrange(said) });
  context.repeat = (mended) => sendCommand(context, party, write, new Map([...changes, ...mended]));
  return spoken;
}

/** What of a table belongs to an extension that not every registry has. */
const extensions: readonly (readonly [RegExp, Capability])[] = [
  [/^(fee|prices of)/, "fees"],
  [/^(token|other authorisation)$/, "tokens"],
  [/^(launch|claims|mark)/, "launch"],
  [/^DNSSEC$|\bds records$/, "secDNS"],
];

/** A scenario about an extension is none for a registry without it, unless it has the extension declared or refused. */
function refuseUnknownExtensions({ subject }: ScenarioContext, changes: Changes): void {
  for (const [key, value] of changes)
    for (const [pattern, capability] of extensions) if (pattern.test(key) && value !== "none") subject.need(capability);
}

/** Over the party's session, through the tool, or from what was kept of the first half of the scenario. */
async function delivered(
  context: ScenarioContext,
  party: Party,
  document: string,
  how: Sending & { readonly clientId: string },
): Promise<Spoken> {
  if (party.tool) return sayThroughTool(context, party, document, how.clientId);
  if (context.split?.isRemembering) return context.remember(party, document);
  const spoken = await context.say(await sessionOf(context, party), document, how);
  context.split?.keep(spoken, context.subject.now);
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
