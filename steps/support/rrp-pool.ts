import type { RrpConnection } from "./rrp-connection.ts";
import type { RrpLine } from "./rrp-talk.ts";

const idle = new Map<string, RrpLine[]>();

/** Ends a session and waits until the server has closed the connection, at most so many milliseconds. */
export async function endRrp(connection: RrpConnection, timeout: number): Promise<void> {
  connection.write(Buffer.from("quit\r\n.\r\n"));
  await connection.closedWithin(timeout);
  connection.close();
}

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

  /** Ends the idle sessions as a client should, of one registrar or of all, so that the server knows of it. */
  async end(timeout: number, registrar?: string): Promise<void> {
    for (const [name, lines] of idle) {
      if (registrar !== undefined && name !== registrar) continue;
      idle.delete(name);
      for (const { connection } of lines) await endRrp(connection, timeout);
    }
  },

  /** Lets go of all idle sessions. */
  close(): void {
    for (const lines of idle.values()) for (const { connection } of lines) connection.close();
    idle.clear();
  },
};
