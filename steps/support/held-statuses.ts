import { listed } from "./cells.ts";
import type { Writer } from "./object-command.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import { prepare } from "./set-up.ts";
import type { RegistrarName } from "./subject.ts";
import { NotApplicable } from "./verdicts.ts";

/** How an object gets its statuses over the wire. */
export interface StatusCommands {
  readonly update: Writer;
  /** Its deletion, where that takes its time and so makes it pending. */
  readonly remove?: Writer;
  readonly failure: string;
}

/** Gives an object statuses as its sponsor can: its own by an update, `pendingDelete` by a deletion that takes its time. */
export async function giveStatuses(
  context: ScenarioContext,
  registrar: RegistrarName,
  text: string | undefined,
  { update, remove, failure }: StatusCommands,
): Promise<void> {
  const statuses = listed(text);
  const own = statuses.filter((status) => status.startsWith("client"));
  const isGoing = statuses.includes("pendingDelete");
  const beyond = statuses.find((status) => status !== "pendingDelete" && !own.includes(status));
  if (beyond !== undefined) throw new NotApplicable(`only a registry sets ${beyond}: that needs fixtures`);
  if (isGoing && (remove === undefined || context.subject.profile.policy.deletion !== "asynchronous"))
    throw new NotApplicable("what is deleted is not pendingDelete for a while: that needs fixtures");
  if (own.length > 0) await prepare(context, registrar, update, new Map([["add status", own.join(", ")]]), { failure });
  if (isGoing && remove !== undefined) await prepare(context, registrar, remove, new Map(), { code: 1001, failure });
}
