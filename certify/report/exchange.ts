import type { Exchange as ReportedExchange } from "../../reports/model.ts";
import { maskSecrets } from "../../xsd/pretty.ts";
import type { Exchange } from "../traffic/record.ts";

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

/** Leaves out what was given as a secret, in large letters or small: what stands in a name loses its case. */
export function withoutSecrets(text: string, secrets: ReadonlySet<string>): string {
  const longestFirst = [...secrets].filter((secret) => secret !== "").toSorted((a, b) => b.length - a.length);
  const places = longestFirst.map((secret) => secret.replace(/[^\w\s]/g, "\\$&"));
  if (places.length === 0) return text;
  return text.replace(new RegExp(places.join("|"), "gi"), (secret) => "*".repeat(secret.length));
}
