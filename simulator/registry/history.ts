import { type Effect, put } from "./effects.ts";
import type { Contact, Domain, HistoryEntry, Host } from "./objects/index.ts";
import { actor, type Request } from "./request.ts";
import { none } from "./shared.ts";

/** What it was done to, as it is afterwards. */
export type Subject =
  | { readonly object: "contact"; readonly snapshot: Contact }
  | { readonly object: "domain"; readonly snapshot: Domain }
  | { readonly object: "host"; readonly snapshot: Host };

/** What an entry may say beyond what every command knows. */
export type Particulars = Partial<Pick<HistoryEntry, "key" | "type" | "otherRegistrar" | "years" | "records">>;

/**
 * Writes an entry in an object's history: who did what, when, and what the object was afterwards. Its type is the flow's
 * name, and its key the next one, unless `particulars` say otherwise.
 */
export function historyEntry(request: Request, subject: Subject, particulars: Particulars = {}): Effect {
  const { command, now, superuser, transaction } = request;
  const { reason, requestedByRegistrar } = command.metadata ?? {};
  const entry: HistoryEntry = {
    key: particulars.key ?? request.nextKey(),
    type: command.flow,
    at: now,
    registrar: actor(request),
    superuser,
    object: subject.object,
    name: "id" in subject.snapshot ? subject.snapshot.id : subject.snapshot.name,
    repositoryId: subject.snapshot.repositoryId,
    transaction,
    ...(reason !== undefined && { reason }),
    ...(requestedByRegistrar !== undefined && { requestedByRegistrar }),
    records: none,
    ...particulars,
    snapshot: subject.snapshot,
  };
  return put("history", "history", entry.key, entry);
}
