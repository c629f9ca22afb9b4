import { masked, reportedExchange } from "../report/exchange.ts";
import type { ConductResult } from "../report/model.ts";
import { acknowledgesFees } from "./fees.ts";
import { withinLimits } from "./limits.ts";
import { logsOut } from "./logout.ts";
import { noBlindRepeat } from "./no-blind-repeat.ts";
import { noSecretsInTheClear } from "./no-secrets-in-the-clear.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { acknowledgesMessages } from "./poll.ts";
import { type Behaviour, type Rule, sourcesOf } from "./rule.ts";
import { servicesDeclared, servicesUsed } from "./services.ts";
import { transactionIdsPresent, transactionIdsUnique } from "./transaction-ids.ts";
import { validFrames } from "./valid-frames.ts";

/** The rules of conduct, in the order in which a session meets them. */
export const rules: readonly Rule[] = [
  validFrames,
  transactionIdsPresent,
  transactionIdsUnique,
  oneAtATime,
  servicesDeclared,
  servicesUsed,
  logsOut,
  acknowledgesFees,
  acknowledgesMessages,
  noBlindRepeat,
  noSecretsInTheClear,
  withinLimits,
];

/** How many breaches of a rule are shown. */
const mostShown = 10;

/** Judges everything that a client did by the rules of conduct. */
export function judgeConduct(behaviour: Behaviour): readonly ConductResult[] {
  const spoken = new Set(behaviour.connections.flatMap(({ protocol = [] }) => protocol));
  return rules.map((rule) => {
    const { id, title, why } = rule;
    const found = rule.applies(behaviour) ? rule.breaches(behaviour) : undefined;
    return {
      id,
      title,
      spec: sourcesOf(rule, spoken),
      why,
      verdict: found === undefined ? "not tried" : found.length === 0 ? "kept" : "broken",
      count: found?.length ?? 0,
      findings: (found ?? []).slice(0, mostShown).map(({ message, connection, exchange }) => ({
        // A name may be a secret in the wrong place.
        message: masked(message, behaviour.secrets),
        at: new Date(exchange?.at ?? connection.at).toISOString(),
        connection: connection.number,
        ...(exchange !== undefined && { exchange: reportedExchange(exchange, behaviour.secrets) }),
      })),
    };
  });
}
