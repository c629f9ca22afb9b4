import type { Domain } from "./objects/index.ts";
import { withOk } from "./statuses.ts";

/** As many statuses as an answer has room for. RFC 5731 section 4. */
const most = 11;

/** The statuses that a domain shows: without name servers it is inactive, and `ok` stands for none. RFC 5731 2.3. */
export function shownStatuses({ statuses, nameservers }: Domain): readonly string[] {
  const kept = statuses.filter((status) => status !== "ok" && status !== "inactive");
  return withOk(nameservers.length === 0 ? ["inactive", ...kept] : kept).slice(0, most);
}
