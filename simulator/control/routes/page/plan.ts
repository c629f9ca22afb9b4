import { plan, toldAnew } from "../../page/plan.ts";
import { accepting, NotFound, type Route } from "../../route.ts";
import { nothing } from "../schemas.ts";

const path = "/worlds/{world}/plan";

/** How far somebody has got with a plan, for all to see. */
export const planRoutes: readonly Route[] = [
  {
    method: "GET",
    path,
    summary: "Read how far a plan has got that somebody works through in a world",
    answer: plan,
    handle: ({ world }) => {
      const told = world().plan;
      if (told === undefined) throw new NotFound("nobody works through a plan in this world");
      return told.plan;
    },
  },
  accepting({
    method: "PUT",
    path,
    summary: "Tell how far a plan has got; it is shown and nothing else is done with it",
    body: plan,
    answer: nothing,
    handle: ({ world, body }) => {
      const hosted = world();
      hosted.plan = toldAnew(hosted.plan, body);
      return {};
    },
  }),
  {
    method: "DELETE",
    path,
    summary: "Tell that nobody works through a plan any longer",
    answer: nothing,
    handle: ({ world }) => {
      world().plan = undefined;
      return {};
    },
  },
];
