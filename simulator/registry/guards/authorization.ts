import { guard } from "../flow.ts";
import type { AuthInfo } from "../objects/index.ts";
import type { Request } from "../request.ts";
import type { Target } from "./target.ts";

/** What authInfo is on file for. */
export interface Guarded {
  readonly repositoryId: string;
  readonly authInfo?: AuthInfo;
}

/**
 * Whether authInfo opens an object: the password is the one on file, and the repository id, where one is given, is the
 * object's. An object without a password, or with an empty one, is opened by nothing. RFC 5733 section 2.8.
 */
export function opens(given: AuthInfo, { authInfo, repositoryId }: Guarded): boolean {
  if (authInfo === undefined || authInfo.password === "") return false;
  const isItsOwn = given.repositoryId === undefined || given.repositoryId === repositoryId;
  return isItsOwn && given.password === authInfo.password;
}

/** AuthInfo, where it is given, opens the object. RFC 5730 section 3, 2202. */
export function authInfoIsRight<Q extends Request>(
  target: Target<Q, Guarded>,
  given: (request: Q) => AuthInfo | undefined,
) {
  return guard(
    "bad-auth-info-for-resource",
    (request: Q) => {
      const object = target.find(request);
      const authInfo = given(request);
      return object === undefined || authInfo === undefined || opens(authInfo, object) ? [] : [target.name(request)];
    },
    // It asks about authInfo that is given, for what exists.
    ["resource-does-not-exist", "missing-transfer-request-auth-info"],
  );
}
