import type { Exchange as ReportedExchange } from "../../reports/model.ts";
import { maskSecrets } from "../../xsd/pretty.ts";
import type { Exchange } from "../traffic/exchange.ts";

/** Leaves a text as it is but for its secrets: those of EPP's own elements, and those that the plan gave out. */
export function masked(text: string, secrets: ReadonlySet<string>): string {
  return withoutSecrets(maskSecrets(text), secrets);
}

/** An exchange as the reports show it. */
export function reportedExchange(exchange: Exchange, secrets: ReadonlySet<string>): ReportedExchange {
  const { at, answer, problems, received, protocol } = exchange;
  const shown = (document: string) => withoutSecrets(exchange.masked(document), secrets);
  return {
    protocol,
    who: received.registrar ?? "nobody",
    at: new Date(at).toISOString(),
    sent: shown(exchange.text),
    ...(answer !== undefined && { received: shown(answer.document), code: answer.code }),
    durationMs: (answer?.at ?? at) - at,
    ...(problems.length > 0 && { problems: problems.map((problem) => shown(`It ${problem}`)) }),
  };
}

function withoutSecrets(text: string, secrets: ReadonlySet<string>): string {
  let shown = text;
  for (const secret of secrets) if (secret !== "") shown = shown.replaceAll(secret, "*".repeat(secret.length));
  return shown;
}
