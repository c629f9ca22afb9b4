import type { Breach, Rule } from "./rule.ts";

/** A session that began with a login ends with a logout. */
export const logsOut: Rule = {
  id: "logs-out",
  title: "Logs out before it closes a connection",
  spec: { epp: "rfc5730#2.9.1.2", rrp: "rfc2832#4.3.6" },
  why: "A connection that just breaks off counts as open at many registries until it times out, and sessions are few.",
  applies: ({ connections }) => connections.some(({ login }) => login !== undefined),
  breaches: ({ connections }) =>
    connections.flatMap((connection): Breach[] => {
      const { login, closed, hasLogout, number } = connection;
      if (login === undefined || hasLogout || closed?.by === "server") return [];
      const message =
        closed === undefined ? `It left connection ${number} open` : `It closed connection ${number} without a logout`;
      return [{ connection, message }];
    }),
};
