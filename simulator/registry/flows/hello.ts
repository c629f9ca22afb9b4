import type { Hello } from "../commands/index.ts";
import { done, flow } from "../flow.ts";
import type { Request } from "../request.ts";
import { extensions } from "../surroundings.ts";
import type { Instant } from "../time.ts";

/** How the server introduces itself. RFC 5730 section 2.4. */
export interface Greeting {
  readonly serverId: string;
  readonly date: Instant;
  readonly versions: readonly string[];
  readonly languages: readonly string[];
  readonly objectServices: readonly string[];
  readonly extensionServices: readonly string[];
}

function greet({ now, policy, services }: Request<Hello>) {
  const greeting: Greeting = {
    serverId: policy.serverId,
    date: now,
    versions: ["1.0"],
    languages: policy.languages,
    objectServices: services.objects,
    extensionServices: services.announced,
  };
  return done("greeted", greeting);
}

/** Answers with the greeting, to whoever asks and whenever. RFC 5730 section 2.3. */
export const hello = flow("hello", extensions(), greet);
