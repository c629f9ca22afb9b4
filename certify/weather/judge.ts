import type { Strike } from "../../simulator/faults/strikes.ts";
import type { Traffic } from "../traffic/traffic.ts";
import { isBrokenOff, isRepeat, judgeLookFirst, judgeRefusal, judgeTryAgain } from "./after-trouble.ts";
import { type Judgement, type Scene, sceneOf } from "./scene.ts";

/** Nothing is wrong that a client would have to mind: it goes on as if nothing were. */
function judgeGoingOn(scene: Scene): Judgement {
  const { struck, after, connection, strike } = scene;
  if (strike.kind === "unknown-services") return judgeLogin(scene);
  const repeat =
    struck?.isSuccess === true && !/-(info|check|request|hello|query)$/.test(struck.deed?.what ?? "")
      ? after.find((one) => isRepeat(one, scene))
      : undefined;
  if (repeat !== undefined)
    return { verdict: "unsound", next: `it repeated ${repeat.title}, which had been carried out` };
  const mayLeave = strike.kind === "dropped-after-answer" || strike.kind === "answer-delayed";
  if (!mayLeave && connection !== undefined && isBrokenOff(connection))
    return { verdict: "unsound", next: "it broke the session off" };
  const [next] = after;
  if (next === undefined) return { verdict: "open", next: "it said nothing more" };
  return { verdict: "sound", next: `it went on with ${next.title}` };
}

/** A greeting that announces more than is known: the login declares what the client knows, or is refused. */
function judgeLogin({ connection }: Scene): Judgement {
  const login = connection?.exchanges.find(({ deed }) => deed?.what === "login");
  if (login?.answer === undefined) return { verdict: "open", next: "it did not log in" };
  return login.isSuccess
    ? { verdict: "sound", next: "it logged in with the services that it knows" }
    : { verdict: "unsound", next: `its login was refused with ${login.answer.code}: it declared what it cannot know` };
}

/** What the client made of a strike, by now. */
export function judgeStrike(strike: Strike, traffic: Traffic): Judgement {
  const scene = sceneOf(strike, traffic);
  switch (scene.about.demand) {
    case "refuse":
      return judgeRefusal(scene);
    case "try-again":
      return judgeTryAgain(scene);
    case "look-first":
      return judgeLookFirst(scene);
    case "go-on":
      return judgeGoingOn(scene);
  }
}

/** A judgement once nothing more will come. */
export interface FinalJudgement extends Judgement {
  readonly verdict: "sound" | "unsound";
}

/** The same once nothing more will come: who did not need to do anything did well, everybody else did not. */
export function judgeStrikeFinally(strike: Strike, traffic: Traffic): FinalJudgement {
  const { verdict, next } = judgeStrike(strike, traffic);
  if (verdict !== "open") return { verdict, next };
  const { demand } = sceneOf(strike, traffic).about;
  return { verdict: demand === "go-on" && strike.kind !== "unknown-services" ? "sound" : "unsound", next };
}
