import type { Line } from "./scenario-context.ts";

/** Sessions that outlive their scenario, since a handshake costs as much as ten commands. One pool a process. */
export class SessionPool {
  static #current: SessionPool | undefined;
  readonly #idle = new Map<string, Line[]>();

  static open(): void {
    SessionPool.#current = new SessionPool();
  }

  static get current(): SessionPool {
    if (SessionPool.#current === undefined) throw new Error("the session pool is not open");
    return SessionPool.#current;
  }

  /** A session of a registrar with these services declared, if one is idle. */
  take(registrar: string, services: readonly string[]): Line | undefined {
    const idle = this.#idle.get(keyOf(registrar, services));
    for (let line = idle?.pop(); line !== undefined; line = idle?.pop())
      if (!line.connection.isClosed && !line.connection.hasUnread) return line;
    return undefined;
  }

  /** Takes a line back, or ends it: one that is not pooled, that failed, or that has something unread. */
  giveBack(line: Line, isPassed: boolean): void {
    const { connection, services, party } = line;
    if (!line.isPooled || !isPassed || connection.isClosed || connection.hasUnread || !line.isLoggedIn) {
      connection.close();
      return;
    }
    const key = keyOf(party.registrar, services);
    const idle = this.#idle.get(key) ?? [];
    idle.push(line);
    this.#idle.set(key, idle);
  }

  /** Ends a session of a registrar that nobody uses. Whether there was one. */
  giveUpOne(registrar: string): boolean {
    for (const [key, idle] of this.#idle) {
      const line = key.split(" ")[0] === registrar ? idle.pop() : undefined;
      line?.connection.close();
      if (line !== undefined) return true;
    }
    return false;
  }

  close(): void {
    for (const idle of this.#idle.values()) for (const { connection } of idle) connection.close();
    this.#idle.clear();
  }
}

function keyOf(registrar: string, services: readonly string[]): string {
  return [registrar, ...services.toSorted()].join(" ");
}
