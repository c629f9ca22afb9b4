import { z } from "zod";
import { totalsOf } from "../../page/billing.ts";
import { nextState } from "../../page/live.ts";
import type { Route } from "../../route.ts";
import { wholeNumber } from "../numbers.ts";
import { when } from "../schemas.ts";

/** How long a request may wait for a change, in seconds. */
const longest = 30;

const state = z.strictObject({
  version: z.string().describe("Differs whenever anything below does, but for the time of a clock that runs."),
  now: when,
  runs: z.boolean().describe("Whether the clock goes on by itself."),
  plan: z.boolean().describe("Whether somebody works through a plan here."),
  counts: z.record(z.string(), z.int()).describe("How many sessions there are, and values of each kind."),
  faults: z.strictObject({ armed: z.int(), strikes: z.int() }).describe("How many faults there are; strikes so far."),
  transcript: z.strictObject({
    first: z.int().describe("Number of the oldest entry that is kept."),
    last: z.int().describe("Number of the newest one; one less than `first` where there is none."),
    writing: z.boolean().describe("Whether it is being written: that is so while somebody asks."),
  }),
});

const totals = z.strictObject({
  registrar: z.string(),
  currency: z.string(),
  billed: z.string().describe("What is final: its grace period is over."),
  open: z.string().describe("What a deletion would still give back."),
  returned: z.string().describe("What was given back."),
});

/** How a world is, in numbers. */
export const liveRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/worlds/{world}/live",
    summary:
      "Read how a world is, in numbers, or wait until that changes; while this is asked, a transcript is written",
    query: [
      { name: "version", description: "Wait until it is no longer this one." },
      { name: "wait", description: `For so many seconds at most. ${longest} is the most.` },
    ],
    answer: state,
    handle: ({ world, query }) => {
      const hosted = world();
      hosted.transcript.look();
      const seconds = Math.min(wholeNumber(query, "wait") ?? 0, longest);
      return nextState(hosted, query.version ?? "", seconds * 1000);
    },
  },
  {
    method: "GET",
    path: "/worlds/{world}/totals",
    summary: "Sum up what was charged once, by registrar and currency",
    answer: z.array(totals),
    handle: ({ world }) => totalsOf(world().view),
  },
];
