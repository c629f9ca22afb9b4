import { z } from "zod";
import { advance } from "../../registry/clock.ts";
import { add } from "../../registry/time.ts";
import { InvalidInput } from "../fixture/problems.ts";
import { duration, instant, resolve } from "../fixture/values.ts";
import { accepting, type Route } from "../route.ts";
import { isoOf } from "../show.ts";
import { when } from "./schemas.ts";

const time = z.strictObject({ now: when });

/** The world's time. */
export const clockRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/worlds/{world}/clock",
    summary: "Ask a world for its time",
    answer: z.strictObject({ now: when, runs: z.boolean().describe("Whether the clock goes on by itself.") }),
    handle: ({ world }) => ({ now: isoOf(world().now), runs: world().runs }),
  },
  accepting({
    method: "PUT",
    path: "/worlds/{world}/clock",
    summary: "Set a world's clock, forward or back",
    body: z.strictObject({
      now: instant.describe("The new time: absolute, or so long before or after the present one."),
    }),
    answer: time,
    handle: ({ world, body }) => {
      const hosted = world();
      hosted.world.clock.set(resolve(body.now, hosted.now));
      return { now: isoOf(hosted.now) };
    },
  }),
  accepting({
    method: "POST",
    path: "/worlds/{world}/clock/advance",
    summary: "Move a world's clock on",
    body: z.strictObject({ by: duration.describe("By how much: an ISO 8601 duration such as `P5D`.") }),
    answer: time,
    handle: ({ world, body }) => {
      const hosted = world();
      try {
        return { now: isoOf(advance(hosted.world.clock, body.by)) };
      } catch {
        throw new InvalidInput([{ path: "by", message: "there is no calendar that far ahead" }]);
      }
    },
  }),
  accepting({
    method: "POST",
    path: "/worlds/{world}/idle",
    summary: "Let time pass in which no client says a word",
    body: z.strictObject({ for: duration.describe("How long: an ISO 8601 duration such as `PT1H`.") }),
    answer: z.strictObject({ closed: z.int().describe("How many connections were closed for being silent too long.") }),
    handle: ({ world, body }) => ({ closed: world().passIdle(add(0, body.for)) }),
  }),
];
