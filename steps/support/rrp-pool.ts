import type { RrpLine } from "./rrp-talk.ts";

const idle = new Map<string, RrpLine[]>();

/** RRP sessions that outlive their scenario, by registrar. One pool a process. */
export const rrpPool = {
  /** A session of a registrar, if one is idle. */
  take(registrar: string): RrpLine | undefined {
    const lines = idle.get(registrar);
    for (let line = lines?.pop(); line !== undefined; line = lines?.pop())
      if (!line.connection.isClosed && !line.connection.hasUnread) return line;
    return undefined;
  },

  /** Takes a line back, or ends it: one that is not pooled, that failed, or that has something unread. */
  giveBack(line: RrpLine, isPassed: boolean): void {
    const { connection, party } = line;
    if (!line.isPooled || !isPassed || connection.isClosed || connection.hasUnread || !line.isLoggedIn) {
      connection.close();
      return;
    }
    idle.set(party.registrar, [...(idle.get(party.registrar) ?? []), line]);
  },

  /** Ends the idle sessions, of one registrar or of all. */
  close(registrar?: string): void {
    for (const [name, lines] of idle) {
      if (registrar !== undefined && name !== registrar) continue;
      for (const { connection } of lines) connection.close();
      idle.delete(name);
    }
  },
};
