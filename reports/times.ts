import type { Times } from "./model.ts";

/** The classes into which ICANN's registry agreement (specification 10) puts the commands of EPP. */
export type CommandClass = "session" | "query" | "transform";

/** Limits of the registry agreement, in milliseconds, that 90 % of the answers have to keep. */
export const limits: Readonly<Record<CommandClass, number>> = { session: 4000, query: 2000, transform: 4000 };

/** The share of answers that has to keep within the limit. */
export const demanded = 0.9;

/** How long the answers of a class, or of one command, took. */
export interface Timing {
  readonly name: string;
  readonly count: number;
  /** Percentiles in milliseconds, by nearest rank. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly limitMs: number;
  /** The share of answers within the limit, from 0 to 1. */
  readonly within: number;
  readonly isKept: boolean;
}

/** The timing of a class, with those of its commands. */
export interface ClassTiming extends Timing {
  readonly name: CommandClass;
  readonly commands: readonly Timing[];
}

/** The class of a command, by the name under which its times are kept: `domain check`, `domain transfer query`, `login`. */
export function classOf(command: string): CommandClass {
  if (command === "login" || command === "logout") return "session";
  return /^poll$|(^| )(check|info|query)$/.test(command) ? "query" : "transform";
}

/** Times by class, in the order session, query, transform; classes of which nothing was measured are left out. */
export function timings(times: Times): readonly ClassTiming[] {
  const commands = Object.entries(times).filter(([, own]) => own.length > 0);
  return (Object.keys(limits) as CommandClass[]).flatMap((name) => {
    const own = commands.filter(([command]) => classOf(command) === name);
    if (own.length === 0) return [];
    const all = timing(
      name,
      own.flatMap(([, list]) => list),
      limits[name],
    );
    return [{ ...all, name, commands: own.map(([command, list]) => timing(command, list, limits[name])) }];
  });
}

function timing(name: string, list: readonly number[], limitMs: number): Timing {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  const within = sorted.filter((ms) => ms <= limitMs).length / sorted.length;
  return {
    name,
    count: list.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    limitMs,
    within,
    isKept: within >= demanded,
  };
}

/** A response time for people: `0.8 ms`, `42 ms`, `1,250 ms`, so that it can be held against the limits. */
export function responseText(ms: number): string {
  return ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms).toLocaleString("en")} ms`;
}

/** A share for people, never rounded up to all: `100 %`, `99.9 %`. */
export function shareText(share: number): string {
  return share === 1 ? "100 %" : `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}
