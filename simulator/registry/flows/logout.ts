import type { Logout } from "../commands/index.ts";
import { changeSession } from "../effects.ts";
import { done, flow } from "../flow.ts";
import type { Request } from "../request.ts";
import { freshSession } from "../session.ts";
import { extensions, loggedIn } from "../surroundings.ts";

function end({ session }: Request<Logout>) {
  return done("ended", undefined, [changeSession("session", freshSession(session.peer))]);
}

/** Ends the session; the connection is closed after the answer. RFC 5730 section 2.9.1.2. */
export const logout = flow("logout", [loggedIn, ...extensions()], end);
