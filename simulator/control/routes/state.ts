import { FileReader, linesOf, UnusableFile } from "../../state/file-text.ts";
import type { WorldImage } from "../../state/head.ts";
import { InvalidInput, read } from "../fixture/problems.ts";
import { refuseReaching, trademarks } from "../fixture/trademarks.ts";
import { imageOf } from "../image.ts";
import { type Lines, LinesAnswer, type Route } from "../route.ts";
import { worldId, worldIdMessage, worldState } from "./schemas.ts";
import { stateOf } from "./worlds.ts";

/** What a saved world is sent as: docs/state.md describes it. */
export const worldFile: Lines = {
  mediaType: "application/x-ndjson",
  description: "A saved world, JSON line by line. It holds passwords.",
};

/** Saving a world, and loading it again. */
export const stateRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/worlds/{world}/state",
    summary: "Save a world: everything that it holds, its clock, its policy and its numbers",
    answer: worldFile,
    handle: ({ world }) => new LinesAnswer(linesOf(imageOf(world().world))),
  },
  {
    method: "PUT",
    path: "/worlds/{world}/state",
    summary: "Put a saved world in the place of this one, or make one of it; its clients are cut off",
    bodyLines: worldFile,
    answer: worldState,
    handle: async ({ worlds, parameters: { world: id = "" }, body, isTenant }) => {
      const image = imageIn(body);
      if (isTenant) for (const given of Object.values(image.head.trademarks)) refuseReachingIn(given);
      const hosted = worlds.get(id);
      if (hosted !== undefined) return stateOf(await worlds.replace(hosted, image));
      if (!worldId.test(id)) throw new InvalidInput([{ path: "world", message: worldIdMessage }]);
      return stateOf(await worlds.load(image, { id }));
    },
  },
];

function imageIn(text: string): WorldImage {
  const reader = new FileReader();
  try {
    const lines = text.split("\n");
    if (lines.at(-1) === "") lines.pop();
    for (const line of lines) reader.take(line);
    return reader.end();
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    throw new InvalidInput([{ path: "", message: error.message }]);
  }
}

function refuseReachingIn(given: unknown): void {
  if (given !== null) refuseReaching(read(trademarks, given));
}
