import type { Connection } from "../traffic/record.ts";
import { type Breach, hasSession, type Rule } from "./rule.ts";

const minute = 60_000;
/** Commands are counted over so many milliseconds: a short burst does no harm. */
const stretch = 10_000;

/** Sessions, logins and commands stay within the limits that the client was told. */
export const withinLimits: Rule = {
  id: "within-limits",
  title: "Stays within the limits of sessions, logins and commands",
  spec: { epp: "rfc5730#3", rrp: "rfc2832#5.1" },
  why: "Registries count, and lock out who takes more than they agreed on.",
  applies: hasSession,
  breaches: ({ connections, exchanges, limits }) => {
    const { sessions, loginsPerMinute, commandsPerSecond } = limits;
    const logins = exchanges.filter(({ deed }) => deed?.what === "login");
    const most = (stretch / 1000) * commandsPerSecond;
    const tooMany = connections.find((connection) => openAt(connection.at, connections) > sessions);
    const login = overflow(logins, loginsPerMinute, minute);
    const command = overflow(exchanges, most, stretch);
    const breaches: readonly (Breach | false)[] = [
      tooMany !== undefined && {
        connection: tooMany,
        message: `It had ${openAt(tooMany.at, connections)} connections open at a time; ${sessions} are allowed`,
      },
      login !== undefined && {
        connection: login.connection,
        exchange: login,
        message: `It logged in more than ${loginsPerMinute} times within a minute`,
      },
      command !== undefined && {
        connection: command.connection,
        exchange: command,
        message: `It sent more than ${most} commands within ${stretch / 1000} seconds`,
      },
    ];
    return breaches.filter((breach) => breach !== false);
  },
};

/** How many connections were open at a time, the one that arrives then included. */
function openAt(time: number, connections: readonly Connection[]): number {
  return connections.filter(
    ({ opened, closed, at }) => opened !== undefined && at <= time && (closed?.at ?? Number.POSITIVE_INFINITY) > time,
  ).length;
}

/** The first of a list, in the order of time, with more than `most` within so many milliseconds before it. */
function overflow<T extends { readonly at: number }>(list: readonly T[], most: number, within: number): T | undefined {
  return list.find((one, index) => {
    const start = list[index - most];
    return start !== undefined && one.at - start.at < within;
  });
}
