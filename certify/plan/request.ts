import type { Command, CommandOf } from "../../simulator/registry/commands/index.ts";
import type { Task } from "../drive/driver.ts";
import { isDeed } from "../traffic/deed.ts";
import { EppExchange } from "../traffic/epp-exchange.ts";
import type { Exchange } from "../traffic/record.ts";

/** What is asked of the client, and how it is known to be done. */
export interface Request extends Omit<Task, "step"> {
  /** What shows that it is done, out of what was seen since the step before: the exchange that did it. */
  readonly shownBy: (seen: readonly Exchange[]) => Exchange | undefined;
  /** What is part of the task by its nature: those that did not succeed are told when time is up. */
  readonly concerns: (exchange: Exchange) => boolean;
}

type Shown = Pick<Request, "shownBy" | "concerns">;

/** A request that a deed fulfils, about an object where one is named, whatever the protocol. */
export function byDeed(what: string, name?: string): Shown {
  return by(({ deed }) => (name === undefined ? deed?.what === what : isDeed(deed, what, name)));
}

/** A request that a successful command of EPP's fulfils, by what it says. */
export function byCommand<F extends Command["flow"]>(flow: F, matches: (command: CommandOf<F>) => boolean): Shown {
  return by((exchange) => {
    const command = exchange instanceof EppExchange ? exchange.command : undefined;
    return command?.flow === flow && matches(command as CommandOf<F>);
  });
}

function by(concerns: Request["concerns"]): Shown {
  return { concerns, shownBy: (seen) => seen.find((exchange) => exchange.isSuccess && concerns(exchange)) };
}
