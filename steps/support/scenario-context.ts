import { type IWorldOptions, setWorldConstructor, World } from "@cucumber/cucumber";
import { maskSecrets } from "../../xsd/pretty.ts";
import { readFrame } from "../../xsd/reader.ts";
import { type Answer, readAnswer, summary, textsAt } from "./answer.ts";
import type { EppConnection } from "./epp-connection.ts";
import type { Split } from "./guest/split.ts";
import type { HandedOver } from "./handover.ts";
import { refuseToTouch } from "./left-alone.ts";
import type { Names } from "./names.ts";
import { nameOf, type Party } from "./party.ts";
import type { PlainAnswer } from "./plain-connection.ts";
import { RrpTalk } from "./rrp-talk.ts";
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

/** Where the answer to a creation tells the object's repository id, if it does. */
const roid = "resData/creData/roid";

/** What one scenario knows: the subject, its connections, and what was said on them. */
export class ScenarioContext extends World<HandedOver> {
  subject!: Subject;
  /** Ids of the catalogue rows that the scenario is tagged with, and all its other tags. */
  tags: readonly string[] = [];
  /** The names on the wire of what the scenario calls by labels. */
  names!: Names;
  readonly lines = new Map<string, Line>();
  readonly spoken: Spoken[] = [];
  /** What was said over the other protocol. */
  readonly rrp = new RrpTalk();
  repeat: Repeat | undefined;
  /** What a step found out, by the phrase that stands for it in braces: `repository id of contact x`. */
  readonly facts = new Map<string, string>();
  plain: PlainAnswer | undefined;
  /** Where it stands, as `file:line`. */
  key = "";
  /** Present where it is run in two halves. */
  split: Split | undefined;
  readonly #began = performance.now();
  /** How long it has let time pass, milliseconds. */
  #waited = 0;
  /** What the subject calls a token that the scenario gives a name to. */
  readonly tokens = new Map<string, string>();

  constructor(options: IWorldOptions<HandedOver>) {
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
    if (answer.clientId !== undefined && last.clientId !== undefined && answer.clientId !== last.clientId)
      throw new Mismatch("This answers another command.", `clTRID ${last.clientId}`, `clTRID ${answer.clientId}`);
    if (answer.problems.length > 0)
      throw new Mismatch("The answer is not valid.", "a document valid against its schema", answer.problems.join("; "));
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
    this.send(line, sent, clientId);
    return this.hear(line, sent, clientId, began);
  }

  /** Sends a document without waiting for the answer. */
  send({ party, connection }: Line, sent: Buffer, clientId?: string): void {
    this.subject.guest?.sending(sent, party.registrar, clientId);
    connection.send(sent);
  }

  /** Takes the answer that was kept for a document. */
  remember(party: Party, document: string): Spoken {
    if (this.split === undefined) throw new HarnessError("nothing was kept of this scenario");
    const spoken = this.split.remember(party, Buffer.from(document));
    this.spoken.push(spoken);
    return spoken;
  }

  /** Lets time pass that nobody can make pass: waits, or ends this half of the scenario. Milliseconds. */
  async pause(length: number, unit: number): Promise<void> {
    const waited = await this.split?.pause(length, unit, {
      names: this.names,
      now: () => this.subject.now,
      holdsConnections: [...this.lines.values()].some(({ isPooled }) => !isPooled),
      patience: this.subject.profile.phases.wait * 1000,
    });
    this.#waited += waited ?? 0;
  }

  /** Waits for the answer to what was sent. */
  async hear(line: Line, sent: Buffer, clientId?: string, began = performance.now()): Promise<Spoken> {
    const at = new Date();
    const answer = ownedBy(clientId, readAnswer(await line.connection.receive(this.#patience())));
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
    const code = answer.problems.length === 0 ? answer.code : undefined;
    this.subject.guest?.answered(clientId, code, textsAt(answer.content, roid)[0]);
    return spoken;
  }

  /** How long an answer may take: never more than is left to the scenario. Milliseconds. */
  #patience(): number {
    const { answer, scenario } = this.subject.profile.timeouts;
    const left = this.#began + this.#waited + scenario - performance.now();
    if (left <= 0) throw new Mismatch("The scenario takes too long.", `an end within ${scenario} ms`, "still going on");
    return Math.min(answer, left);
  }
}

/** An answer that another command was meant to get proves nothing, whatever its code. RFC 5730 section 2.5. */
function ownedBy(clientId: string | undefined, answer: Answer): Answer {
  if (clientId === undefined || answer.clientId === undefined || answer.clientId === clientId) return answer;
  const problem = `it answers another command: clTRID ${answer.clientId} instead of ${clientId}`;
  return { ...answer, problems: [...answer.problems, problem] };
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
