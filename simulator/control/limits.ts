import { z } from "zod";
import type { WireLimits } from "../net/listener.ts";
import type { Pace } from "../net/turns.ts";
import type { Bounds } from "../registry/bounds.ts";

const most = (value: number, text: string) => z.int().positive().optional().meta({ default: value }).describe(text);

/** Where nothing is said. */
const usual = {
  connections: 20_000,
  sessions: 20_000,
  sessionsPerRegistrar: 20_000,
  objects: 1_000_000,
  records: 10_000_000,
  ledger: 10_000,
  frameBytes: 4 * 1024 * 1024,
};

/** How much a world may take from the others. */
export const limits = z.strictObject({
  connections: most(
    usual.connections,
    "Connections open at a time over both protocols, those included that are not logged in. One more is cut off.",
  ),
  sessions: most(
    usual.sessions,
    "Sessions logged in at a time over both protocols. One more is refused with 2502, over RRP with 521.",
  ),
  sessionsPerRegistrar: most(usual.sessionsPerRegistrar, "The same for each registrar."),
  commandsPerSecond: z
    .number()
    .positive()
    .optional()
    .describe("Commands, and new connections, in a second. More have to wait. As many as come where it is left out."),
  objects: most(
    usual.objects,
    "Contacts, hosts and domains, those included that are deleted and still known. What would add one more is refused with 2308, over RRP with 549.",
  ),
  records: most(
    usual.records,
    "Messages, charges, entries of the history and the like. What would add one more is refused with 2308, over RRP with 549.",
  ),
  ledger: most(usual.ledger, "Commands that the ledger remembers. It is set when the world is made."),
  frameBytes: most(usual.frameBytes, "Largest frame, or command of RRP, in bytes, whatever the policy says."),
});

/** How much a world may take: what was said of it. */
export type LimitsInput = z.output<typeof limits>;

/** How much a world may take, what was not said included. */
export interface Limits extends Bounds, WireLimits, Pace {
  readonly ledger: number;
  /** What was said. */
  readonly given: LimitsInput;
}

/** The limits that hold where these were said. */
export function limitsOf(given: LimitsInput = {}): Limits {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const { commandsPerSecond: perSecond } = given;
  return { ...usual, ...said, ...(perSecond !== undefined && { perSecond }), given: said };
}
