import { z } from "zod";
import { commandFault } from "../kind.ts";

export const commandFailed = commandFault(
  "command-failed",
  {
    moment: "command",
    demand: "look-first",
    role: "fate",
    summary: "The registry answers that it failed on its own account: 2400, 2500, or 2502 for too many sessions.",
    sound:
      "2400: waits, looks, and tries again a few times at most. 2500: the same on a new connection. 2502: closes " +
      "sessions that it does not need, waits longer each time, and never opens more instead.",
  },
  {
    code: z
      .literal([2400, 2500, 2502])
      .optional()
      .meta({ default: 2400 })
      .describe("2400: command failed. 2500: command failed, and the connection closes. 2502: session limit exceeded."),
    executed: z
      .boolean()
      .optional()
      .meta({ default: false })
      .describe("Whether the command took effect all the same, as happens where a registry fails late."),
  },
);
