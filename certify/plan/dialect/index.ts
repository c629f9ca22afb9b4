import type { Protocol } from "../../traffic/protocol.ts";
import type { Dialect } from "./dialect.ts";
import { eppDialect } from "./epp.ts";
import { rrpDialect } from "./rrp.ts";

export type { Dialect, Kind } from "./dialect.ts";

/** How plans about each protocol speak. */
export const dialects: Readonly<Record<Protocol, Dialect>> = { epp: eppDialect, rrp: rrpDialect };
