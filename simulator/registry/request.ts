import type { Command } from "./commands/index.ts";
import type { TransactionIds } from "./objects/index.ts";
import type { Policy, Services } from "./policy.ts";
import type { RegistryView } from "./projection.ts";
import type { Session } from "./session.ts";
import type { Instant } from "./time.ts";
import type { Trademarks } from "./trademarks/trademarks.ts";

/** A command with all that its flow may look at. */
export interface Request<C extends Command = Command> {
  readonly command: C;
  /** Read once a command. */
  readonly now: Instant;
  /** The registry as it stands now: what time has done to each object is seen. */
  readonly registry: RegistryView;
  readonly policy: Policy;
  readonly services: Services;
  readonly trademarks: Trademarks;
  readonly session: Session;
  readonly transaction: TransactionIds;
  /** Where the command came from: a client's own session, or the registry's tool channel. */
  readonly source: "client" | "tool";
  readonly superuser: boolean;
  /** The next number of the sequence that repository ids, messages, charges and history share. It never goes back. */
  readonly nextKey: () => number;
}

/** The registrar that a request acts for. Only for use behind the guard that it is logged in. */
export function actor(request: Request): string {
  const { registrar } = request.session;
  if (registrar === undefined) throw new Error("nobody is logged in");
  return registrar;
}

/** A value that is worked out from a request when it is first wanted, and once. */
export function derived<Q extends object, V>(work: (request: Q) => V): (request: Q) => V {
  const known = new WeakMap<Q, { readonly value: V }>();
  return (request) => {
    const found = known.get(request);
    if (found !== undefined) return found.value;
    const value = work(request);
    known.set(request, { value });
    return value;
  };
}
