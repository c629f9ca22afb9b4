import { nameOf, type Party } from "./party.ts";
import { type RrpAnswer, readRrpAnswer, rrpSummary } from "./rrp-answer.ts";
import type { RrpConnection } from "./rrp-connection.ts";
import { maskRrp } from "./rrp-mask.ts";
import { type Exchange, HarnessError, Mismatch } from "./verdicts.ts";

/** An RRP connection of a scenario. */
export interface RrpLine {
  readonly party: Party;
  readonly connection: RrpConnection;
  /** Whether a SESSION succeeded on it. */
  isLoggedIn: boolean;
  /** Whether it goes back to the pool after the scenario. */
  readonly isPooled: boolean;
}

/** What was sent over RRP, with what came back. */
export interface RrpSpoken {
  readonly line: RrpLine;
  readonly sent: string;
  readonly answer: RrpAnswer;
  /** When it was sent, and how long the answer took in milliseconds. */
  readonly at: Date;
  readonly durationMs: number;
  /** Whether a step has looked at the answer. */
  isSeen: boolean;
}

/** What becomes of the lines of a command when it is repeated: the value of the lines of each name, or `none`. */
export type Mending = ReadonlyMap<string, string>;

/** What one scenario says over RRP. */
export class RrpTalk {
  readonly lines = new Map<string, RrpLine>();
  readonly spoken: RrpSpoken[] = [];
  /** Sends the command that the scenario is about once more, with something mended. */
  repeat: ((mended: Mending) => Promise<RrpSpoken>) | undefined;
  /** The address that stands for each label. */
  readonly addresses = new Map<string, string>();

  get last(): RrpSpoken {
    const last = this.spoken.at(-1);
    if (last === undefined) throw new HarnessError("nothing has been sent over RRP yet");
    return last;
  }

  /** The last answer, now looked at; it is a mismatch that there is none, or that it is not written as it must be. */
  get answer(): RrpAnswer {
    this.last.isSeen = true;
    const { answer } = this.last;
    if (answer.arrival !== "document") throw new Mismatch("There is no RRP answer.", "an answer", rrpSummary(answer));
    if (answer.problems.length > 0)
      throw new Mismatch(
        "The RRP answer is not well formed.",
        "lines of RFC 2832 section 4.2",
        answer.problems.join("; "),
      );
    return answer;
  }

  /** The first answer that is an error and that no step looked at. */
  get unseen(): RrpSpoken | undefined {
    return this.spoken.find(({ isSeen, answer }) => !isSeen && (answer.code ?? 0) >= 400);
  }

  /** A connection that a step opened for a party in this scenario. */
  line(party: Party): RrpLine {
    const line = this.lines.get(nameOf(party));
    if (line === undefined) throw new HarnessError(`${nameOf(party)} has no RRP connection in this scenario`);
    return line;
  }

  /** Sends octets and waits for the answer, at most so many milliseconds. */
  async say(line: RrpLine, sent: string, timeout: number): Promise<RrpSpoken> {
    const began = performance.now();
    line.connection.write(Buffer.from(sent, "latin1"));
    return this.hear(line, sent, timeout, began);
  }

  /** Waits for the answer to what was sent. */
  async hear(line: RrpLine, sent: string, timeout: number, began = performance.now()): Promise<RrpSpoken> {
    const at = new Date();
    const answer = readRrpAnswer(await line.connection.receive(timeout));
    const durationMs = Math.round((performance.now() - began) * 1000) / 1000;
    const spoken: RrpSpoken = { line, sent, answer, at, durationMs, isSeen: false };
    this.spoken.push(spoken);
    return spoken;
  }
}

/** What the reports show of it. Passwords are masked here, before anything is kept outside this process. */
export function rrpExchangeOf({ line, sent, answer, at, durationMs }: RrpSpoken): Exchange {
  return {
    protocol: "rrp",
    who: nameOf(line.party),
    at: at.toISOString(),
    sent: maskRrp(sent),
    ...(answer.text !== undefined && { received: maskRrp(answer.text) }),
    ...(answer.code !== undefined && { code: answer.code }),
    durationMs,
    ...(answer.problems.length > 0 && { problems: answer.problems }),
  };
}

/** How long the answers took, by command as `rrp add`, in milliseconds. What was no readable command is left out. */
export function rrpTimesOf(spoken: readonly RrpSpoken[]): readonly (readonly [command: string, ms: number])[] {
  return spoken.flatMap(({ sent, answer, durationMs }): [string, number][] => {
    const [, verb] = /^(add|check|del|describe|mod|quit|renew|session|status|transfer)\r?\n/i.exec(sent) ?? [];
    const isAnswered = ["document", "late"].includes(answer.arrival);
    return verb === undefined || !isAnswered ? [] : [[`rrp ${verb.toLowerCase()}`, Math.round(durationMs * 100) / 100]];
  });
}
