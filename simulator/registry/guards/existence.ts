import { guard } from "../flow.ts";
import type { Request } from "../request.ts";
import type { Target } from "./target.ts";

/** The object exists. Guards that ask about the object itself are silent where it does not. RFC 5730 section 3, 2303. */
export function exists<Q extends Request>(target: Target<Q, unknown>) {
  return guard("resource-does-not-exist", (request: Q) =>
    target.find(request) === undefined ? [target.name(request)] : [],
  );
}

/** Nothing has the name yet. RFC 5730 section 3, 2302. */
export function isFree<Q extends Request>(target: Target<Q, unknown>) {
  return guard("resource-already-exists", (request: Q) =>
    target.find(request) === undefined ? [] : [target.name(request)],
  );
}

/** No more objects are asked about at once than the registry allows; one given twice counts twice. */
export function notTooMany<Q extends Request>(names: (request: Q) => readonly string[]) {
  return guard("too-many-resource-checks", (request: Q) => {
    const { length } = names(request);
    const { maxChecks } = request.policy;
    return length > maxChecks ? [`${length}, where ${maxChecks} is the most`] : [];
  });
}
