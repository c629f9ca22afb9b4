import { z } from "zod";
import type { Session } from "../../registry/session.ts";
import { accepting, type Route } from "../route.ts";
import { sliceOf } from "./numbers.ts";

/** The tool channel, and who is connected. */
export const commandRoutes: readonly Route[] = [
  accepting({
    method: "POST",
    path: "/worlds/{world}/commands",
    summary: "Execute a command as the registry's own tool does",
    body: z.strictObject({
      registrar: z.string().describe("The registrar in whose name it is executed."),
      xml: z.string().min(1).describe("The command, an EPP document."),
      superuser: z
        .boolean()
        .optional()
        .meta({ default: false })
        .describe("Whether the registry's own rights are used. Only for a registrar that is a superuser."),
      dryRun: z.boolean().optional().meta({ default: false }).describe("Answer as ever, and change nothing."),
    }),
    answer: z.strictObject({
      xml: z.string().describe("The answer, an EPP document."),
      row: z.string().describe("The row of the catalogue that answered."),
      server: z.string().describe("The server's transaction id, by which the ledger knows it."),
    }),
    handle: ({ world, body: { superuser = false, dryRun = false, ...command } }) => {
      const { document, row, server } = world().execute({ ...command, superuser, dryRun });
      return { xml: document, row, server };
    },
  }),
  {
    method: "GET",
    path: "/worlds/{world}/sessions",
    summary: "List who is connected",
    query: [
      { name: "from", description: "Leaves out so many of them. 0 where it is left out." },
      { name: "limit", description: "At most so many. All where it is left out." },
    ],
    answer: z.array(
      z.strictObject({
        protocol: z.enum(["epp", "rrp"]).describe("What is spoken on the connection."),
        number: z.int().describe("Which connection of the world it is, counted from 1, in both protocols."),
        registrar: z.string().optional().describe("Who is logged in."),
        address: z.string().optional().describe("Where the client connects from."),
        certificate: z.string().optional().describe("SHA-256 of the client's certificate, base64."),
        services: z.array(z.string()).describe("What the login declared."),
        failedLogins: z.int().describe("How many logins failed on the connection."),
      }),
    ),
    handle: ({ world, query }) => {
      const { from, limit } = sliceOf(query);
      const { listener, rrp } = world();
      const all = [
        ...listener.sessions.map((session) => ["epp", session] as const),
        ...(rrp?.sessions ?? []).map((session) => ["rrp", session] as const),
      ];
      return all.slice(from, from + limit).map(([protocol, session]) => shown(protocol, session));
    },
  },
];

function shown(protocol: "epp" | "rrp", session: Session & { readonly number: number }) {
  const { number, peer, registrar, services, failedLogins } = session;
  const { address, certificate } = peer;
  return {
    protocol,
    number,
    ...(registrar !== undefined && { registrar }),
    ...(address !== undefined && { address }),
    ...(certificate !== undefined && { certificate }),
    services: [...services],
    failedLogins,
  };
}
