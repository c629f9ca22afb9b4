import { judgeConduct } from "../conduct/index.ts";
import type { Limits } from "../drive/driver.ts";
import type { FoundPlan } from "../plan/find.ts";
import type { Outcome } from "../plan/run.ts";
import type { Connection, Exchange } from "../traffic/record.ts";
import type { Traffic } from "../traffic/traffic.ts";
import { masked } from "./exchange.ts";
import type { CertificationReport, CommandResult, ConductResult, SessionResult } from "./model.ts";

/** What a report is built from. */
export interface ReportInput {
  readonly plan: FoundPlan;
  readonly client: string;
  readonly version: string;
  readonly started: Date;
  readonly complete: boolean;
  readonly outcome: Outcome;
  readonly traffic: Traffic;
  readonly limits: Limits;
  readonly secrets: ReadonlySet<string>;
}

/** Builds the report of a certification, and judges the client's conduct for it. No secret gets into it. */
export function buildReport(input: ReportInput): CertificationReport {
  const { plan, client, version, started, complete, outcome, traffic, limits, secrets } = input;
  const { connections, exchanges } = traffic;
  const conduct = judgeConduct({ connections, exchanges, limits, secrets });
  const scenarios = outcome.scenarios.map(({ rows: _, repeat: __, ...scenario }) => clean(scenario, secrets));
  const count = (verdict: string) => scenarios.filter((one) => one.verdict === verdict).length;
  const failed = scenarios.length - count("passed") - count("not applicable");
  const broken = conduct.filter(({ verdict }) => verdict === "broken").length;
  return {
    version: 1,
    kind: "certification",
    run: {
      started: started.toISOString(),
      durationMs: Date.now() - started.getTime(),
      suite: version,
      node: process.version,
      complete,
      problems: outcome.problems.map((problem) => masked(problem, secrets)),
      succeeded: complete && outcome.problems.length === 0 && failed === 0 && count("passed") > 0 && broken === 0,
    },
    plan: { name: plan.name, title: outcome.scenarios[0]?.feature ?? plan.name },
    client: { name: client },
    totals: {
      scenarios: { passed: count("passed"), failed, "not applicable": count("not applicable") },
      conduct: conductTotals(conduct),
      sessions: connections.length,
      commands: exchanges.length,
    },
    scenarios,
    conduct,
    sessions: connections.map(sessionResult),
    commands: exchanges.map((exchange) => commandResult(exchange, secrets)),
  };
}

function conductTotals(conduct: readonly ConductResult[]) {
  const count = (verdict: string) => conduct.filter((one) => one.verdict === verdict).length;
  return { kept: count("kept"), broken: count("broken"), "not tried": count("not tried") };
}

/** Texts that a plan wrote may hold its secrets: a step that tells authorisation information, for instance. */
function clean<T>(value: T, secrets: ReadonlySet<string>): T {
  if (typeof value === "string") return hidden(value, secrets) as T;
  if (Array.isArray(value)) return value.map((one) => clean(one, secrets)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one, secrets)])) as T;
}

function hidden(text: string, secrets: ReadonlySet<string>): string {
  let shown = text;
  for (const secret of secrets) if (secret !== "") shown = shown.replaceAll(secret, "*".repeat(secret.length));
  return shown;
}

function sessionResult(connection: Connection): SessionResult {
  const { number, at, closed, unsecured, opened, registrar, services, exchanges } = connection;
  const { tls } = opened ?? {};
  return {
    number,
    opened: new Date(at).toISOString(),
    ...(closed !== undefined && { closed: new Date(closed.at).toISOString(), closedBy: closed.by }),
    ...(unsecured !== undefined && { fault: unsecured.fault }),
    ...(tls !== undefined && {
      tls: { version: tls.version, cipher: tls.cipher, clientCertificate: tls.certificate !== undefined },
    }),
    ...(registrar !== undefined && { registrar }),
    services,
    commands: exchanges.length,
    refused: exchanges.filter(({ answer }) => (answer?.code ?? 0) >= 2000).length,
  };
}

function commandResult(exchange: Exchange, secrets: ReadonlySet<string>): CommandResult {
  const { number, at, connection, title, clientId, answer } = exchange;
  return {
    number,
    at: new Date(at).toISOString(),
    connection: connection.number,
    title: masked(title, secrets),
    ...(clientId !== undefined && { clTRID: masked(clientId, secrets) }),
    ...(answer !== undefined && { code: answer.code }),
  };
}
