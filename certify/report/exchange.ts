import type { Exchange as ReportedExchange } from "../../reports/model.ts";
import { maskSecrets } from "../../xsd/pretty.ts";
import type { Exchange } from "../traffic/record.ts";

/** Leaves a text as it is but for its secrets: those of EPP's own elements, and those that the plan gave out. */
export function masked(text: string, secrets: ReadonlySet<string>): string {
  let shown = maskSecrets(text);
  for (const secret of secrets) if (secret !== "") shown = shown.replaceAll(secret, "*".repeat(secret.length));
  return shown;
}

/** An exchange as the reports show it. */
export function reportedExchange(exchange: Exchange, secrets: ReadonlySet<string>): ReportedExchange {
  const { at, answer, reading, received, connection } = exchange;
  return {
    protocol: connection.opened?.protocol ?? "epp",
    who: received.registrar ?? "nobody",
    at: new Date(at).toISOString(),
    sent: masked(exchange.text, secrets),
    ...(answer !== undefined && { received: masked(answer.document, secrets), code: answer.code }),
    durationMs: (answer?.at ?? at) - at,
    ...(!reading.ok && { problems: reading.problems.map(({ message }) => message) }),
  };
}
