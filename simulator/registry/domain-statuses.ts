import type { Domain } from "./objects/index.ts";
import { withOk } from "./statuses.ts";

/** The statuses that a domain shows: without name servers it is inactive, and `ok` stands for none. RFC 5731 2.3. */
export function shownStatuses({ statuses, nameservers }: Domain): readonly string[] {
  const kept = statuses.filter((status) => status !== "ok" && status !== "inactive");
  return withOk(nameservers.length === 0 ? ["inactive", ...kept] : kept);
}
