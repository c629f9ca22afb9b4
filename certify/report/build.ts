import type { Strike } from "../../simulator/faults/strikes.ts";
import { judgeConduct } from "../conduct/index.ts";
import type { Limits } from "../drive/driver.ts";
import type { FoundPlan } from "../plan/find.ts";
import type { Outcome } from "../plan/run.ts";
import type { Connection, Exchange } from "../traffic/record.ts";
import type { Traffic } from "../traffic/traffic.ts";
import type { FinalJudgement } from "../weather/judge.ts";
import { masked } from "./exchange.ts";
import type { CertificationReport, CommandResult, SessionResult } from "./model.ts";
import { scenarioResults } from "./scenarios.ts";
import { weatherResults } from "./weather.ts";

/** What a report is built from. */
export interface ReportInput {
  readonly plan: FoundPlan;
  readonly client: string;
  readonly version: string;
  readonly started: Date;
  readonly complete: boolean;
  readonly outcome: Outcome;
  readonly traffic: Traffic;
  /** What faults did. */
  readonly strikes: readonly Strike[];
  /** What was thought of them when their scenarios were over. */
  readonly judgements: ReadonlyMap<number, FinalJudgement>;
  readonly limits: Limits;
  readonly secrets: ReadonlySet<string>;
}

/** Builds the report of a certification, and judges the client's conduct for it. No secret gets into it. */
export function buildReport(input: ReportInput): CertificationReport {
  const { plan, client, version, started, complete, outcome, traffic, strikes, judgements, limits, secrets } = input;
  const { connections, exchanges } = traffic;
  const conduct = judgeConduct({ connections, exchanges, limits, secrets });
  const scenarios = scenarioResults(outcome.scenarios, secrets);
  const weather = weatherResults(strikes, judgements, traffic, secrets);
  const totals = {
    scenarios: counted(scenarios, ["passed", "failed", "not applicable", "not tried", "error"]),
    conduct: counted(conduct, ["kept", "broken", "not tried"]),
    weather: counted(weather, ["sound", "unsound"]),
    sessions: connections.length,
    commands: exchanges.length,
  };
  const problems = [
    ...outcome.problems.map((problem) => masked(problem, secrets)),
    ...scenarios.flatMap(({ name, verdict, failure }) =>
      verdict === "error" ? [`${name}: we failed, not the client: ${failure?.message ?? "no reason is known"}`] : [],
    ),
  ];
  return {
    version: 1,
    kind: "certification",
    run: {
      started: started.toISOString(),
      durationMs: Date.now() - started.getTime(),
      suite: version,
      node: process.version,
      complete,
      problems,
      succeeded: complete && problems.length === 0 && isPassed(totals),
    },
    plan: { name: plan.name, title: outcome.scenarios[0]?.feature ?? plan.name, protocol: plan.protocol },
    client: { name: client },
    totals,
    scenarios,
    conduct,
    weather,
    sessions: connections.map(sessionResult),
    commands: exchanges.map((exchange) => commandResult(exchange, secrets)),
  };
}

function isPassed({ scenarios, conduct, weather }: CertificationReport["totals"]): boolean {
  return scenarios.passed > 0 && scenarios.failed + scenarios["not tried"] + conduct.broken + weather.unsound === 0;
}

/** How many have each verdict. */
function counted<V extends string>(
  list: readonly { readonly verdict: V }[],
  verdicts: readonly V[],
): Record<V, number> {
  const count = (verdict: V) => list.filter((one) => one.verdict === verdict).length;
  return Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)])) as Record<V, number>;
}

function sessionResult(connection: Connection): SessionResult {
  const { number, at, protocol, closed, unsecured, opened, registrar, services, exchanges } = connection;
  const { tls } = opened ?? {};
  return {
    number,
    ...(protocol !== undefined && { protocol }),
    opened: new Date(at).toISOString(),
    ...(closed !== undefined && { closed: new Date(closed.at).toISOString(), closedBy: closed.by }),
    ...(unsecured !== undefined && { fault: unsecured.fault }),
    ...(tls !== undefined && {
      tls: { version: tls.version, cipher: tls.cipher, clientCertificate: tls.certificate !== undefined },
    }),
    ...(registrar !== undefined && { registrar }),
    services,
    commands: exchanges.length,
    refused: exchanges.filter(({ isRefused }) => isRefused).length,
  };
}

function commandResult(exchange: Exchange, secrets: ReadonlySet<string>): CommandResult {
  const { number, at, protocol, connection, title, clientId, answer } = exchange;
  return {
    number,
    at: new Date(at).toISOString(),
    connection: connection.number,
    protocol,
    title: masked(title, secrets),
    ...(clientId !== undefined && { clTRID: masked(clientId, secrets) }),
    ...(answer !== undefined && { code: answer.code }),
  };
}
