import type { Line, Spoken } from "./scenario-context.ts";

const verbs = "login|logout|check|info|poll|transfer|create|delete|renew|update";
const commandPattern = new RegExp(
  `<(?:[\\w-]+:)?command\\b[^>]*>\\s*<(?:[\\w-]+:)?(${verbs})\\b([^>]*)>(?:\\s*<([\\w-]+):)?`,
);

/**
 * How long the answers of a scenario took: the command as `domain check`, `domain transfer query` or `login`, and
 * milliseconds from the first octet sent to the last one received. The first login on a connection includes the time that
 * the connection took to open. What had no answer before the profile's time was up counts with that time; what was no
 * readable command, or ended with the connection, is left out.
 */
export function timesOf(spoken: readonly Spoken[]): readonly (readonly [command: string, ms: number])[] {
  const opened = new Set<Line>();
  return spoken.flatMap(({ line, sent, answer, durationMs }): [string, number][] => {
    if (line === undefined || !["document", "late"].includes(answer.arrival)) return [];
    const command = commandOf(sent.toString());
    if (command === undefined) return [];
    const opening = command === "login" && !opened.has(line) ? (line.openedInMs ?? 0) : 0;
    if (command === "login") opened.add(line);
    return [[command, Math.round((durationMs + opening) * 100) / 100]];
  });
}

/** The name of a command, by its verb and its object. */
export function commandOf(document: string): string | undefined {
  const [, verb, attributes = "", object] = commandPattern.exec(document) ?? [];
  if (verb === undefined) return undefined;
  if (["login", "logout", "poll"].includes(verb)) return verb;
  const words = object === undefined ? [verb] : [object, verb];
  if (verb !== "transfer") return words.join(" ");
  const [, operation = "operation"] = /\bop\s*=\s*["'](query|request|approve|reject|cancel)["']/.exec(attributes) ?? [];
  return [...words, operation].join(" ");
}
