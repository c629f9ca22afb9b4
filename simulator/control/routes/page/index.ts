import type { Route } from "../../route.ts";
import { comingRoutes } from "./coming.ts";
import { liveRoutes } from "./live.ts";
import { nameRoutes } from "./names.ts";
import { planRoutes } from "./plan.ts";
import { transcriptRoutes } from "./transcript.ts";

/** What the page at `/page/` asks for beside everything else. */
export const pageRoutes: readonly Route[] = [
  ...liveRoutes,
  ...transcriptRoutes,
  ...nameRoutes,
  ...comingRoutes,
  ...planRoutes,
];
