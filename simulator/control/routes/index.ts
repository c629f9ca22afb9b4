import { z } from "zod";
import { openApi } from "../openapi.ts";
import type { Route } from "../route.ts";
import { clockRoutes } from "./clock.ts";
import { commandRoutes } from "./commands.ts";
import { faultRoutes } from "./faults.ts";
import { jobRoutes } from "./jobs.ts";
import { ledgerRoutes } from "./ledger.ts";
import { limitRoutes } from "./limits.ts";
import { mutantRoutes } from "./mutants.ts";
import { objectRoutes } from "./objects.ts";
import { pageRoutes } from "./page/index.ts";
import { recordRoutes } from "./records.ts";
import { stateRoutes } from "./state.ts";
import { strikeRoutes } from "./strikes.ts";
import { trademarkRoutes } from "./trademarks.ts";
import { worldRoutes } from "./worlds.ts";

/** Everything that the control port does. */
export const routes: readonly Route[] = [
  {
    method: "GET",
    path: "/health",
    summary: "Ask whether the simulator is there",
    open: true,
    answer: z.strictObject({ status: z.literal("ok"), worlds: z.int().describe("How many worlds there are.") }),
    handle: ({ worlds }) => ({ status: "ok", worlds: worlds.all().length }),
  },
  {
    method: "GET",
    path: "/openapi.json",
    summary: "Read this description",
    open: true,
    answer: z.looseObject({ openapi: z.string() }),
    handle: () => openApi(routes),
  },
  ...worldRoutes,
  ...stateRoutes,
  ...limitRoutes,
  ...clockRoutes,
  ...objectRoutes,
  ...recordRoutes,
  ...trademarkRoutes,
  ...ledgerRoutes,
  ...commandRoutes,
  ...jobRoutes,
  ...mutantRoutes,
  ...faultRoutes,
  ...strikeRoutes,
  ...pageRoutes,
];
