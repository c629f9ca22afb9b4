import type { Logout } from "../commands/index.ts";
import { done, flow } from "../flow.ts";
import type { Request } from "../request.ts";
import { extensions, loggedIn } from "../surroundings.ts";

/** The session ends with its connection, which is closed after the answer: there is nothing else to change. */
function end(_: Request<Logout>) {
  return done("ended", undefined);
}

/** Ends the session; the connection is closed after the answer. RFC 5730 section 2.9.1.2. */
export const logout = flow("logout", [loggedIn, ...extensions()], end);
