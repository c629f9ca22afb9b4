import { type IWorldOptions, setWorldConstructor, World } from "@cucumber/cucumber";
import { maskSecrets } from "../../xsd/pretty.ts";
import { readFrame } from "../../xsd/reader.ts";
import { type Answer, readAnswer, summary } from "./answer.ts";
import type { EppConnection } from "./epp-connection.ts";
import { refuseToTouch } from "./left-alone.ts";
import type { Names } from "./names.ts";
import { nameOf, type Party } from "./party.ts";
import type { PlainAnswer } from "./plain-connection.ts";
import type { ResolvedSubject } from "./resolve-subject.ts";
import type { Subject } from "./subject.ts";
import { type Exchange, HarnessError, Mismatch } from "./verdicts.ts";

/** A connection of this scenario. */
export interface Line {
  readonly party: Party;
  readonly connection: EppConnection;
  /** How long it took to open, in milliseconds; known in the scenario that opened it. */
  readonly openedInMs?: number;
  /** Whether a login succeeded on it. */
  isLoggedIn: boolean;
  /** URIs that its login declared. */
  services: readonly string[];
  /** Whether it goes back to the pool after the scenario. */
  readonly isPooled: boolean;
}

/** A document that was sent, with what came back. */
export interface Spoken {
  /** Absent for what was said through the registry's own tool. */
  readonly line?: Line;
  /** Who spoke, as the reports name it. */
  readonly who: string;
  readonly sent: Buffer;
  readonly clientId?: string;
  readonly answer: Answer;
  /** When it was sent, and how long the answer took in milliseconds. */
  readonly at: Date;
  readonly durationMs: number;
  /** Whether a step has looked at the answer. */
  isSeen: boolean;
}

/** The command that a step sent, kept so that the same can be sent with something mended. */
export type Repeat = (changes: ReadonlyMap<string, string>) => Promise<Spoken>;

/** How a document is sent. */
export interface Sending {
  /** The scenario says that the document is not as it should be: it is not checked before it is sent. */
  readonly asItStands?: boolean;
  readonly clientId?: string;
}

/** What one scenario knows: the subject, its connections, and what was said on them. */
export class ScenarioContext extends World<{ readonly subject: ResolvedSubject }> {
  subject!: Subject;
  /** Ids of the catalogue rows that the scenario is tagged with, and all its other tags. */
  tags: readonly string[] = [];
  /** The names on the wire of what the scenario calls by labels. */
  names!: Names;
  readonly lines = new Map<string, Line>();
  readonly spoken: Spoken[] = [];
  repeat: Repeat | undefined;
  /** What a step found out, by the phrase that stands for it in braces: `repository id of contact x`. */
  readonly facts = new Map<string, string>();
  plain: PlainAnswer | undefined;
  /** What the subject calls a token that the scenario gives a name to. */
  readonly tokens = new Map<string, string>();

  constructor(options: IWorldOptions<{ readonly subject: ResolvedSubject }>) {
    super(options);
  }

  /** The last document and its answer. */
  get last(): Spoken {
    const last = this.spoken.at(-1);
    if (last === undefined) throw new HarnessError("nothing has been sent yet");
    return last;
  }

  /** The last answer, now looked at; it is a mismatch that there is none, or that it is not valid. */
  get answer(): Answer {
    const { last } = this;
    last.isSeen = true;
    const { answer } = last;
    if (answer.arrival !== "document") throw new Mismatch("There is no answer.", "an answer", summary(answer));
    if (answer.problems.length > 0)
      throw new Mismatch("The answer is not valid.", "a document valid against its schema", answer.problems.join("; "));
    if (answer.clientId !== undefined && last.clientId !== undefined && answer.clientId !== last.clientId)
      throw new Mismatch("This answers another command.", `clTRID ${last.clientId}`, `clTRID ${answer.clientId}`);
    return answer;
  }

  /** A connection that a step opened for a party in this scenario. */
  line(party: Party): Line {
    const line = this.lines.get(nameOf(party));
    if (line === undefined) throw new HarnessError(`${nameOf(party)} has no connection in this scenario`);
    return line;
  }

  /** Sends a document and waits for the answer. */
  async say(line: Line, document: string | Buffer, { asItStands = false, clientId }: Sending = {}): Promise<Spoken> {
    const sent = Buffer.from(document);
    if (!asItStands) assertValid(sent);
    refuseToTouch(this.subject.profile.names.leaveAlone, sent);
    await this.subject.pace.turn();
    const began = performance.now();
    line.connection.send(sent);
    return this.hear(line, sent, clientId, began);
  }

  /** Waits for the answer to what was sent. */
  async hear(line: Line, sent: Buffer, clientId?: string, began = performance.now()): Promise<Spoken> {
    const at = new Date();
    const answer = readAnswer(await line.connection.receive(this.subject.profile.timeouts.answer));
    const spoken: Spoken = {
      line,
      who: nameOf(line.party),
      sent,
      ...(clientId !== undefined && { clientId }),
      answer,
      at,
      durationMs: Math.round((performance.now() - began) * 1000) / 1000,
      isSeen: false,
    };
    this.spoken.push(spoken);
    return spoken;
  }
}

/** What the reports show of it. Secrets are masked here, before anything is kept outside this process. */
export function exchangeOf({ who, sent, answer, at, durationMs }: Spoken): Exchange {
  return {
    protocol: "epp",
    who,
    at: at.toISOString(),
    sent: maskSecrets(sent.toString()),
    ...(answer.document && { received: maskSecrets(answer.document.toString()) }),
    ...(answer.code !== undefined && { code: answer.code }),
    durationMs,
    ...(answer.problems.length > 0 && { problems: answer.problems }),
  };
}

/** A frame of ours that is not valid, without the scenario saying so, is our own fault. */
function assertValid(document: Buffer): void {
  const reading = readFrame(document);
  if (reading.ok) return;
  throw new HarnessError(`the suite would have sent a frame that is not valid: ${reading.problems[0]?.message}`);
}

setWorldConstructor(ScenarioContext);
