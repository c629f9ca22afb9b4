/** One thing that the client has to do. */
export interface Task {
  /** From 1, over the whole plan. */
  readonly step: number;
  /** What kind of thing it is, for programs: `register-domain`. docs/certify.md lists them. */
  readonly action: string;
  /** The same for people. */
  readonly text: string;
  /** Names, periods and the like. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a driver says of a task: done, could not, or will not. */
export type Word = { readonly kind: "done" } | { readonly kind: "failed" | "skipped"; readonly reason: string };

/** All that a client needs to know before it begins. It holds secrets. */
export interface Briefing {
  readonly plan: string;
  readonly epp: { readonly host: string; readonly port: number };
  /** Over TLS, as EPP is. */
  readonly rrp: { readonly host: string; readonly port: number };
  readonly registrar: { readonly id: string; readonly password: string };
  /** Files, PEM: whom to trust, and what to present. */
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
  readonly limits: Limits;
}

/** What a client must not exceed. */
export interface Limits {
  /** Connections that are open at a time. */
  readonly sessions: number;
  readonly loginsPerMinute: number;
  readonly commandsPerSecond: number;
}

/** Brings tasks to the client, and its word back. */
export interface Driver {
  /** Whether it tells when a task is done. Otherwise only the traffic does. */
  readonly confirms: boolean;
  begin(briefing: Briefing): void;
  /** Hands a task over. The word comes when there is one, or never; the signal says that nobody waits any longer. */
  ask(task: Task, signal: AbortSignal): Promise<Word>;
  /** Lets the client go, and waits for that at most a moment. */
  end(): Promise<void>;
}
