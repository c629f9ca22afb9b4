import type { FlowName, ReasonOf } from "../../../catalogue/index.ts";
import type { Command, CommandOf, EppCommand } from "../commands/index.ts";
import { type FlowDefinition, guard } from "../flow.ts";
import { derived, type Request } from "../request.ts";

// A command of the line protocol often means a command that the registry knows already. Here the one is seen as the
// other, so that the registry's own rules and changes serve both protocols.

/** A request as one with the command that it means; nothing where it means another. */
export type Meaning<Q, C extends Command> = (request: Q) => Request<C> | undefined;

/** Sees requests as what they mean, where that is a command of the flow. */
export function meant<Q extends Request, F extends EppCommand["flow"]>(
  flow: F,
  meansOf: (request: Q) => EppCommand | undefined,
): Meaning<Q, CommandOf<F>> {
  return derived((request: Q) => {
    const command = meansOf(request);
    return command?.flow === flow ? ({ ...request, command } as unknown as Request<CommandOf<F>>) : undefined;
  });
}

/** Makes guards that look at what a request means, and are silent where it means something else. */
export function guardsOf<Q extends Request, C extends Command>(meaning: Meaning<Q, C>) {
  return <const R extends string>(reason: R, offends: (request: Request<C>) => readonly string[]) =>
    guard(reason, (request: Q) => {
      const seen = meaning(request);
      return seen === undefined ? [] : offends(seen);
    });
}

/** What a flow of the registry itself refuses for one of these reasons: what offends the first guard that is offended. */
export function refusedByFlow<F extends FlowName, C extends Command>(
  { guards }: Pick<FlowDefinition<F, C>, "name" | "guards">,
  reasons: readonly ReasonOf<F>[],
): (request: Request<C>) => readonly string[] {
  const asked = guards.filter(({ reason }) => (reasons as readonly string[]).includes(reason));
  return (request) => {
    for (const { offends } of asked) {
      const offenders = offends(request as never);
      if (offenders.length > 0) return offenders;
    }
    return [];
  };
}

/** What a request means. Only for use behind the question which. */
export function seen<Q extends Request, C extends Command>(meaning: Meaning<Q, C>, request: Q): Request<C> {
  const found = meaning(request);
  if (found === undefined) throw new Error(`${request.command.flow} means something else`);
  return found;
}
