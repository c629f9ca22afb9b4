import {
  After,
  Before,
  defineParameterType,
  type ITestCaseHookParameter,
  Status,
  setDefaultTimeout,
  setDefinitionFunctionWrapper,
  setWorldConstructor,
} from "@cucumber/cucumber";
import { exchangeMedia, failureMedia, verdictMedia } from "../../reports/attachments.ts";
import { reportedExchange } from "../report/exchange.ts";
import { judgeStrikeFinally } from "../weather/judge.ts";
import { PlanContext } from "./context.ts";
import { refuseUndeclared } from "./needs.ts";
import { Mismatch, NotApplicable, NotTestable, verdictOf } from "./verdicts.ts";

// Steps have a limit of their own; Cucumber's would cut it short.
setDefaultTimeout(-1);
setWorldConstructor(PlanContext);

defineParameterType({ name: "object", regexp: /domain|contact|host/, transformer: (text) => text });
defineParameterType({
  name: "objects",
  regexp: /domains?|contacts?|hosts?/,
  transformer: (text) => text.replace(/s$/, ""),
});
defineParameterType({
  name: "names",
  regexp: /"[^"]*"(?:, "[^"]*")*/,
  transformer: (text) => [...text.matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name),
});
defineParameterType({ name: "years", regexp: /(\d+) years?/, transformer: Number });
defineParameterType({ name: "party", regexp: /the client|registrar B/, transformer: (text) => text });

Before(function (this: PlanContext, { pickle }: ITestCaseHookParameter) {
  const { certification } = this;
  const { traffic, progress } = certification.options;
  const tags = pickle.tags.map(({ name }) => name.slice(1));
  this.scenarioMark = certification.mark;
  this.isOptional = tags.includes("optional");
  progress.scenario(pickle.name);
  if (certification.hasFailed && !traffic.hasLogin)
    throw new NotTestable("nobody has logged in, so nothing else can be tried");
  refuseUndeclared(tags, traffic, certification.dialect.protocol);
});

After(function (this: PlanContext, { result }: ITestCaseHookParameter) {
  for (const strike of this.strikes)
    this.certification.judgements.set(strike.number, judgeStrikeFinally(strike, this.certification.options.traffic));
  // Weather that met nobody must not meet the next scenario.
  if (this.weatherSince !== undefined) this.certification.options.hosted.weather.clear();
  if (result?.status === Status.PASSED || result?.status === Status.SKIPPED) return;
  this.certification.hasFailed = true;
  for (const exchange of this.all.slice(-20))
    this.attach(JSON.stringify(reportedExchange(exchange, this.certification.secrets)), exchangeMedia);
});

/** Turns what a step throws into the verdict that it stands for. */
setDefinitionFunctionWrapper((definition: (...parameters: unknown[]) => unknown) => {
  return async function (this: PlanContext, ...parameters: unknown[]) {
    try {
      return await definition.apply(this, parameters);
    } catch (error) {
      const verdict = verdictOf(error);
      if (verdict) this.attach(JSON.stringify(verdict), verdictMedia);
      if (error instanceof NotApplicable) return "skipped";
      if (error instanceof Mismatch) {
        const { expected, actual } = error;
        this.attach(JSON.stringify({ expected, actual }), failureMedia);
      }
      throw error;
    }
  };
});
