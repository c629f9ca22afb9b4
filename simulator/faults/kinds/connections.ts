import { z } from "zod";
import { connectionFault, realTime } from "../kind.ts";

// Faults that meet a client before it has said anything.

export const connectionRefused = connectionFault(
  "connection-refused",
  {
    moment: "door",
    demand: "try-again",
    role: "front",
    summary: "The port is closed, so that the machine refuses connections. Those that are open stay.",
    sound: "Tries again, each time after a longer wait, and goes on with what it has where a connection is open.",
  },
  { for: realTime().describe("How long the port stays closed. Until the fault is taken away where it is left out.") },
);

export const connectionReset = connectionFault(
  "connection-reset",
  {
    moment: "connection",
    demand: "try-again",
    role: "front",
    summary: "The connection is taken and reset at once (TCP RST), before TLS begins.",
    sound: "Tries again, each time after a longer wait.",
  },
  {},
);

export const certificateForAnotherName = connectionFault(
  "certificate-for-another-name",
  {
    moment: "connection",
    demand: "refuse",
    role: "front",
    summary: "The server's certificate is sound, and made out to another name: `registry.invalid`.",
    sound: "Refuses the connection, sends no login, and tells its people.",
  },
  {},
);

export const certificateExpired = connectionFault(
  "certificate-expired",
  {
    moment: "connection",
    demand: "refuse",
    role: "front",
    summary: "The server's certificate has the right name, and expired a day ago.",
    sound: "Refuses the connection, sends no login, and tells its people.",
  },
  {},
);

export const certificateOfStranger = connectionFault(
  "certificate-of-stranger",
  {
    moment: "connection",
    demand: "refuse",
    role: "front",
    summary: "The server's certificate has the right name, and is issued by an authority that nobody knows.",
    sound: "Refuses the connection, sends no login, and tells its people.",
  },
  {},
);

export const olderTls = connectionFault(
  "older-tls",
  {
    moment: "connection",
    demand: "refuse",
    role: "front",
    summary: "The server speaks an older version of TLS only, which RFC 8996 forbids.",
    sound: "Refuses the handshake, whatever its library would allow.",
  },
  {
    version: z
      .enum(["TLSv1.1", "TLSv1"])
      .optional()
      .meta({ default: "TLSv1.1" })
      .describe("The one version that is offered."),
  },
);
