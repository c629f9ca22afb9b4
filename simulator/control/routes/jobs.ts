import { z } from "zod";
import { billRenewals } from "../../registry/jobs/bill-renewals.ts";
import { deletionsOfNotRenewed } from "../../registry/jobs/delete-not-renewed.ts";
import { freshSession } from "../../registry/session.ts";
import { InvalidInput } from "../fixture/index.ts";
import type { HostedWorld } from "../hosted-world.ts";
import { accepting, NotFound, type Route } from "../route.ts";

/** What a registry does by itself at night, here when it is asked to. Each job gives how much it did. */
const jobs: Readonly<Record<string, (hosted: HostedWorld, registrar: string | undefined) => number>> = {
  "bill-renewals": ({ world, now }) => {
    const { registry, nextKey } = world;
    const effects = billRenewals({ registry, now, nextKey, server: world.nextServerId() });
    world.commit(effects);
    return effects.filter(({ label }) => label === "billing.renew").length;
  },
  "delete-not-renewed": (hosted, registrar) => {
    const { world, view } = hosted;
    if (registrar === undefined || world.registry.registrars.get(registrar) === undefined)
      throw new InvalidInput([{ path: "registrar", message: "name the registrar that the registry itself acts as" }]);
    const session = { ...freshSession({}), registrar, services: new Set<string>() };
    const channel = { source: "tool", superuser: true, dryRun: false } as const;
    const executed = deletionsOfNotRenewed(view).map((command) => world.execute(command, session, channel));
    return executed.filter(({ outcome }) => outcome.kind === "done").length;
  },
};

/** Background jobs with an effect that clients see. */
export const jobRoutes: readonly Route[] = [
  accepting({
    method: "POST",
    path: "/worlds/{world}/jobs/{job}",
    summary: "Run a background job: bill-renewals or delete-not-renewed",
    bodyOptional: true,
    body: z
      .strictObject({
        registrar: z.string().optional().describe("For deletions: the registrar that the registry itself acts as."),
      })
      .optional(),
    answer: z.strictObject({ done: z.int().describe("How many years were billed, or domains deleted.") }),
    handle: ({ world, parameters: { job = "" }, body }) => {
      const run = jobs[job];
      if (run === undefined)
        throw new NotFound(`there is no job "${job}"; take one of ${Object.keys(jobs).join(", ")}`);
      return { done: run(world(), body?.registrar) };
    },
  }),
];
