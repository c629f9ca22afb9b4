import { resolve } from "./meaning.ts";
import { type Changes, onlyKeys } from "./object-command.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import type { RegistrarName } from "./subject.ts";
import { HarnessError } from "./verdicts.ts";

const keys = [
  "event",
  "outcome of",
  "outcome",
  "client id",
  "server id",
  "decided",
  "transfer of",
  "status",
  "requested by",
  "requested",
  "acts by",
  "acts",
  "expires",
];

/** Puts a message into a registrar's queue, by the subject's fixtures. */
export async function putMessage(
  context: ScenarioContext,
  who: RegistrarName,
  text: string,
  changes: Changes = new Map(),
): Promise<void> {
  onlyKeys(changes, keys);
  context.subject.need("fixtures");
  const said = new Map([...changes].map(([key, value]) => [key, resolve(context, value)]));
  const [action, transfer] = [said.get("outcome of"), said.get("transfer of")];
  const message = {
    registrar: context.subject.account(who).id,
    text,
    event: said.get("event"),
    ...(action !== undefined && {
      pendingAction: {
        ...kindAndName(action),
        success: said.get("outcome") !== "failure",
        client: said.get("client id"),
        server: said.get("server id"),
        date: said.get("decided"),
      },
    }),
    ...(transfer !== undefined && {
      transfer: {
        ...kindAndName(transfer),
        status: said.get("status"),
        requestedBy: said.get("requested by"),
        requested: said.get("requested"),
        actsBy: said.get("acts by"),
        acts: said.get("acts"),
        expires: said.get("expires"),
      },
    }),
  };
  await context.subject.control("PATCH", "", { messages: [message] });
}

/** `domain example.tld` as kind and name. */
function kindAndName(phrase: string): { readonly object: string; readonly name: string } {
  const [object, name] = phrase.split(" ");
  if (object === undefined || name === undefined) throw new HarnessError(`"${phrase}" is no kind and name`);
  return { object, name };
}
