import { nameOf, type Party } from "./party.ts";
import { rrpSummary } from "./rrp-answer.ts";
import { rrpPool } from "./rrp-pool.ts";
import type { RrpConnecting } from "./rrp-subject.ts";
import type { RrpLine } from "./rrp-talk.ts";
import { rrpWords } from "./rrp-words.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import { Mismatch, preparing } from "./verdicts.ts";

interface RrpOpening {
  readonly isPooled?: boolean;
  /** Whether it is for a later step to say whether there is a banner. */
  readonly isJudged?: boolean;
  readonly how?: RrpConnecting;
}

/** Opens an RRP connection for a party and reads the banner, which it keeps as the last answer. RFC 2832 section 3. */
export async function connectRrp(
  context: ScenarioContext,
  party: Party,
  { isPooled = false, isJudged = false, how = {} }: RrpOpening = {},
): Promise<RrpLine> {
  const connection = await context.subject.rrp.connect(party.registrar, how);
  const line: RrpLine = { party, connection, isLoggedIn: false, isPooled };
  context.rrp.lines.set(nameOf(party), line);
  const { answer } = await context.rrp.hear(line, "", context.subject.profile.timeouts.answer);
  if (!answer.isBanner && !isJudged)
    throw new Mismatch("The server shows no RRP banner to a new connection.", "a banner", rrpSummary(answer));
  return line;
}

/** The lines of a SESSION. RFC 2832 section 4.3.8. */
export function sessionLines({ registrar }: Party): readonly string[] {
  return ["session", `-Id:{RRP id of registrar ${registrar}}`, `-Password:{RRP password of registrar ${registrar}}`];
}

/** Opens an RRP session on a line. */
export async function openRrpSession(context: ScenarioContext, line: RrpLine): Promise<void> {
  const sent = written(sessionLines(line.party).map((said) => rrpWords(context, said)));
  const spoken = await context.rrp.say(line, sent, context.subject.profile.timeouts.answer);
  spoken.isSeen = true;
  if (spoken.answer.code !== 200)
    throw new Mismatch(`${nameOf(line.party)} gets no RRP session.`, "200", rrpSummary(spoken.answer));
  line.isLoggedIn = true;
}

/** A party's RRP connection, or if it has none a session, opened for this scenario or taken from the pool. */
export async function rrpSessionOf(context: ScenarioContext, party: Party): Promise<RrpLine> {
  const known = context.rrp.lines.get(nameOf(party));
  if (known !== undefined && !known.connection.isClosed) return known;
  const pooled = rrpPool.take(party.registrar);
  if (pooled !== undefined) {
    const line = { ...pooled, party };
    context.rrp.lines.set(nameOf(party), line);
    return line;
  }
  return preparing(async () => {
    const line = await connectRrp(context, party, { isPooled: true });
    await openRrpSession(context, line);
    return line;
  });
}

/** A command's lines as they go over the wire: CR LF after each, and the line that ends it. RFC 2832 section 4.1. */
export function written(lines: readonly string[]): string {
  return [...lines, ".", ""].join("\r\n");
}
