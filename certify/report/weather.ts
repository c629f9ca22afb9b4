import { kinds } from "../../simulator/faults/kinds/index.ts";
import type { Strike } from "../../simulator/faults/strikes.ts";
import type { Traffic } from "../traffic/traffic.ts";
import { type FinalJudgement, judgeStrikeFinally } from "../weather/judge.ts";
import { sceneOf } from "../weather/scene.ts";
import { masked } from "./exchange.ts";
import type { WeatherResult } from "./model.ts";

/** What each strike was, and what the client made of it: as it stood at the end of its scenario, or of the run. */
export function weatherResults(
  strikes: readonly Strike[],
  judgements: ReadonlyMap<number, FinalJudgement>,
  traffic: Traffic,
  secrets: ReadonlySet<string>,
): readonly WeatherResult[] {
  return strikes.map((strike) => {
    const { about, struck } = sceneOf(strike, traffic);
    const { verdict, next } = judgements.get(strike.number) ?? judgeStrikeFinally(strike, traffic);
    return {
      kind: strike.kind,
      summary: about.summary,
      demand: kinds.find(({ name }) => name === strike.kind)?.sound ?? "",
      at: new Date(strike.at).toISOString(),
      did: masked(strike.did, secrets),
      ...(strike.session !== undefined && { connection: strike.session }),
      ...(struck !== undefined && { command: masked(struck.title, secrets) }),
      next: masked(next, secrets),
      verdict,
    };
  });
}
