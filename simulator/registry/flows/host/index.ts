import { hostCheck } from "./check.ts";
import { hostCreate } from "./create.ts";
import { hostDelete } from "./delete.ts";
import { hostInfo } from "./info.ts";
import { hostUpdate } from "./update.ts";

/** What can be asked about hosts. RFC 5732. */
export const hostFlows = {
  "host-check": hostCheck,
  "host-create": hostCreate,
  "host-delete": hostDelete,
  "host-info": hostInfo,
  "host-update": hostUpdate,
} as const;
