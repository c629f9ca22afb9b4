import { type DataTable, Given, Then, When } from "@cucumber/cucumber";
import { expectSame } from "./support/expect.ts";
import { nameOf, type Party } from "./support/party.ts";
import { rrpSummary } from "./support/rrp-answer.ts";
import { mend, type RrpRows, sayRrp, sendRrp } from "./support/rrp-command.ts";
import { endRrp, rrpPool } from "./support/rrp-pool.ts";
import { connectRrp, openRrpSession, sessionLines, written } from "./support/rrp-session.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { Mismatch } from "./support/verdicts.ts";

// Connections, the banner, SESSION, and the end of sessions.

Given("{party} is connected over RRP", async function (this: ScenarioContext, party: Party) {
  await connectRrp(this, party);
});

Given("{party} has an RRP session", async function (this: ScenarioContext, party: Party) {
  await openRrpSession(this, await connectRrp(this, party));
});

Given("{registrar} has no RRP session open", async function (this: ScenarioContext, name: RegistrarName) {
  const { answer } = this.subject.profile.timeouts;
  await rrpPool.end(answer, name);
  for (const [who, { party, connection }] of this.rrp.lines) {
    if (party.registrar !== name) continue;
    await endRrp(connection, answer);
    this.rrp.lines.delete(who);
  }
});

/** The command that the scenario is about stays the one that can be repeated. */
When("{party}'s RRP session is opened meanwhile", async function (this: ScenarioContext, party: Party) {
  await openRrpSession(this, this.rrp.line(party));
});

When("{party} connects over RRP", async function (this: ScenarioContext, party: Party) {
  await connectRrp(this, party, { isJudged: true });
});

/** A SESSION with lines of it replaced, added, or, for `none`, left out. */
When("{party} opens an RRP session with:", async function (this: ScenarioContext, party: Party, table: DataTable) {
  await openWith(this, party, table.raw());
});

When("{party} opens an RRP session", async function (this: ScenarioContext, party: Party) {
  await openWith(this, party, []);
});

/** Waits for what the server says unasked. */
When("{party} listens over RRP", async function (this: ScenarioContext, party: Party) {
  await this.rrp.hear(this.rrp.line(party), "", this.subject.profile.timeouts.answer);
});

async function openWith(context: ScenarioContext, party: Party, rows: RrpRows): Promise<void> {
  const known = context.rrp.lines.get(nameOf(party));
  if (known === undefined || known.connection.isClosed) await connectRrp(context, party);
  const said = new Map(rows.map(([name = "", value = ""]) => [name, value]));
  await sendRrp(context, party, mend(sessionLines(party), said));
}

Then(/^the RRP banner names version (\S+)$/, function (this: ScenarioContext, version: string) {
  const { isBanner, lines } = this.rrp.answer;
  const [first = "", built = "", ...more] = lines;
  expectSame("The banner has another number of lines.", 2, isBanner ? 2 + more.length : 0);
  const expected = version === "{version}" ? this.subject.profile.rrp?.version : version;
  expectSame("The banner names another version.", expected, /^.+ RRP Server version (\S+)$/i.exec(first)?.[1]);
  const date = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ \d{4}$/;
  if (!date.test(built))
    throw new Mismatch("The banner's second line is no date.", "Wed Mar 05 09:30:00 UTC 2003", built);
});

Then("the RRP answer ends with a reason", function (this: ScenarioContext) {
  const { phrase = "" } = this.rrp.answer;
  if (/; *\S[^;]*$/.test(phrase)) return;
  throw new Mismatch("The text of the answer names no reason at its end.", "…; <reason>", phrase);
});

Then("the RRP connection is closed", async function (this: ScenarioContext) {
  const { line } = this.rrp.last;
  if (await line.connection.closedWithin(this.subject.profile.timeouts.answer)) return;
  throw new Mismatch("The server leaves the RRP connection open.", "closed", "open");
});

/** Whatever it answers to a question that changes nothing, it is there. */
Then("the RRP connection stays open", async function (this: ScenarioContext) {
  const spoken = await sayRrp(this, this.rrp.last.line, written(["describe"]));
  spoken.isSeen = true;
  if (spoken.answer.arrival === "document") return;
  throw new Mismatch("The server closes the RRP connection.", "open", rrpSummary(spoken.answer));
});
