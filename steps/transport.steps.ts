import { Then, When } from "@cucumber/cucumber";
import { hello, logout } from "./commands/session.ts";
import type { TlsVersion } from "./parameter-types.ts";
import { readAnswer } from "./support/answer.ts";
import { type Encoding, encoded } from "./support/encoding.ts";
import { framed } from "./support/epp-connection.ts";
import { expectSame } from "./support/expect.ts";
import { connect } from "./support/login.ts";
import { resolve } from "./support/meaning.ts";
import { nextClientId } from "./support/names.ts";
import { nameOf, type Party } from "./support/party.ts";
import { sayInTheClear } from "./support/plain-connection.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { HarnessError, Mismatch, NoConnection, NotApplicable } from "./support/verdicts.ts";

When("{party} sends:", async function (this: ScenarioContext, party: Party, text: string) {
  await sendText(this, party, text, false);
});

When("{party} sends as it stands:", async function (this: ScenarioContext, party: Party, text: string) {
  await sendText(this, party, text, true);
});

When(
  "{party} sends as it stands, in {encoding}:",
  async function (this: ScenarioContext, party: Party, encoding: Encoding, text: string) {
    await sendText(this, party, text, true, encoding);
  },
);

When("{party} sends an empty frame", async function (this: ScenarioContext, party: Party) {
  await this.say(this.line(party), " ", { asItStands: true });
});

When(
  "{party} sends a hello in pieces of {int} octet(s)",
  async function (this: ScenarioContext, party: Party, size: number) {
    const octets = framed(Buffer.from(hello()));
    await inPieces(this, party, octets, size);
    await this.hear(this.line(party), Buffer.from(hello()));
  },
);

When("{party} sends the length of a hello octet by octet", async function (this: ScenarioContext, party: Party) {
  const octets = framed(Buffer.from(hello()));
  await inPieces(this, party, octets.subarray(0, 4), 1);
  this.line(party).connection.write(octets.subarray(4));
  await this.hear(this.line(party), Buffer.from(hello()));
});

When("{party} sends {int} hellos at once", async function (this: ScenarioContext, party: Party, count: number) {
  const line = this.line(party);
  await this.subject.pace.turn(count);
  line.connection.write(Buffer.concat(Array.from({ length: count }, () => framed(Buffer.from(hello())))));
  for (let heard = 0; heard < count; heard++) await this.hear(line, Buffer.from(hello()));
});

When(
  "{party} sends {int} commands without waiting",
  async function (this: ScenarioContext, party: Party, count: number) {
    const line = this.line(party);
    const ids = Array.from({ length: count }, nextClientId);
    await this.subject.pace.turn(count);
    for (const id of ids) line.connection.send(Buffer.from(logout(id)));
    for (const id of ids) await this.hear(line, Buffer.from(logout(id)), id);
  },
);

When(
  "{party} sends a hello padded to {int} octets",
  async function (this: ScenarioContext, party: Party, size: number) {
    const { maxFrameBytes } = this.subject.profile.policy;
    if (size > maxFrameBytes)
      throw new NotApplicable(`the profile says that a frame has at most ${maxFrameBytes} octets`);
    const bare = hello();
    const padding = `<!--${" ".repeat(size - 4 - Buffer.byteLength(bare) - 7)}-->`;
    await this.say(this.line(party), bare.replace("<epp", `${padding}<epp`));
  },
);

When(
  "{party} sends a length of {int} octets and nothing else",
  async function (this: ScenarioContext, party: Party, length: number) {
    await this.subject.pace.turn();
    const header = Buffer.alloc(4);
    header.writeUInt32BE(length);
    this.line(party).connection.write(header);
  },
);

When("{party} sends a logout whose end is missing and hangs up", async function (this: ScenarioContext, party: Party) {
  await this.subject.pace.turn();
  const { connection } = this.line(party);
  const octets = framed(Buffer.from(logout(nextClientId())));
  connection.write(octets.subarray(0, octets.length - 10));
  connection.close();
  this.lines.delete(nameOf(party));
});

When("{party} sends a logout and a hello at once", async function (this: ScenarioContext, party: Party) {
  const clientId = nextClientId();
  const line = this.line(party);
  await this.subject.pace.turn(2);
  const documents = [logout(clientId), hello()].map((document) => framed(Buffer.from(document)));
  line.connection.write(Buffer.concat(documents));
  await this.hear(line, Buffer.from(logout(clientId)), clientId);
});

When(
  "{party} sends a document nested {int} levels deep",
  async function (this: ScenarioContext, party: Party, depth: number) {
    const inner = `${"<a>".repeat(depth)}${"</a>".repeat(depth)}`;
    const document = `<epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello>${inner}</hello></epp>`;
    await this.say(this.line(party), document, { asItStands: true });
  },
);

Then("the connection of {party} is closed", async function (this: ScenarioContext, party: Party) {
  await expectClosed(this, party);
});

Then(
  "the connection of {party} is closed without another answer",
  async function (this: ScenarioContext, party: Party) {
    await expectClosed(this, party);
    const { connection } = this.line(party);
    if (!connection.hasUnread) return;
    const answer = readAnswer(await connection.receive(0));
    throw new Mismatch("There is an answer after the last.", "nothing", answer.document?.toString() ?? "octets");
  },
);

Then("the connection of {party} is open", async function (this: ScenarioContext, party: Party) {
  const { answer } = await this.say(this.line(party), hello());
  if (!answer.isGreeting) throw new Mismatch("The connection does not answer a hello.", "a greeting", "no greeting");
});

Then("the last {int} answers are greetings", function (this: ScenarioContext, count: number) {
  const kinds = this.spoken.slice(-count).map(({ answer }) => answer.isGreeting);
  expectSame("Not every frame was answered.", Array(count).fill(true), kinds);
});

Then("each answer is that of its command, in order", function (this: ScenarioContext) {
  const commands = this.spoken.filter(({ clientId }) => clientId !== undefined);
  for (const spoken of commands) spoken.isSeen = true;
  const expected = commands.map(({ clientId }) => clientId);
  expectSame(
    "The answers are not in the order of the commands.",
    expected,
    commands.map(({ answer }) => answer.clientId),
  );
});

Then("no two answers have the same server transaction id", function (this: ScenarioContext) {
  const ids = this.spoken.filter(({ answer }) => !answer.isGreeting).map(({ answer }) => answer.serverId);
  for (const spoken of this.spoken) spoken.isSeen = true;
  expectSame("An answer has no id of its own.", ids.length, new Set(ids).size);
  if (ids.length < 2 || ids.includes(undefined)) throw new Mismatch("Too few ids.", "an id each", JSON.stringify(ids));
});

Then("the server transaction id has 3 to 64 characters", function (this: ScenarioContext) {
  const id = this.answer.serverId ?? "";
  if (id.length < 3 || id.length > 64)
    throw new Mismatch("The server's id is missing or has another length.", "3 to 64", `"${id}"`);
});

async function sendText(
  context: ScenarioContext,
  party: Party,
  text: string,
  asItStands: boolean,
  encoding: Encoding = "UTF-8",
): Promise<void> {
  const id = nextClientId();
  const resolved = resolve(context, text).replaceAll("{clTRID}", id);
  const clientId = text.includes("{clTRID}") ? id : undefined;
  await context.say(context.line(party), encoded(resolved, encoding), {
    asItStands,
    ...(clientId !== undefined && { clientId }),
  });
}

/** Sends octets in pieces, each in a packet of its own as far as TCP lets us. */
async function inPieces(context: ScenarioContext, party: Party, octets: Buffer, size: number): Promise<void> {
  const { connection } = context.line(party);
  await context.subject.pace.turn();
  for (let from = 0; from < octets.length; from += size) {
    connection.write(octets.subarray(from, from + size));
    await new Promise(setImmediate);
  }
}

async function expectClosed(context: ScenarioContext, party: Party): Promise<void> {
  const { answer: timeout } = context.subject.profile.timeouts;
  if (await context.line(party).connection.closedWithin(timeout)) return;
  throw new Mismatch("The server leaves the connection open.", "closed", `open after ${timeout} ms`);
}

When(
  "{party} tries to connect with TLS {tlsVersion}",
  async function (this: ScenarioContext, party: Party, version: TlsVersion) {
    const { target } = this.subject.profile;
    if (target !== "builtin" && version !== "TLSv1.1" && !target.tlsVersions.includes(version))
      throw new NotApplicable(`the profile does not name ${version} among target.tlsVersions`);
    try {
      await connect(this, party, {
        ...this.subject.account(party.registrar),
        minVersion: version,
        maxVersion: version,
      });
    } catch (error) {
      if (!(error instanceof NoConnection)) throw error;
    }
  },
);

Then("there is no connection", function (this: ScenarioContext) {
  const greeted = this.spoken.find(({ answer }) => answer.isGreeting);
  if (this.lines.size > 0 || greeted) throw new Mismatch("The server took the connection.", "no connection", "one");
});

When("somebody sends a hello without TLS", async function (this: ScenarioContext) {
  await this.subject.pace.turn();
  this.plain = await sayInTheClear(
    this.subject.place,
    framed(Buffer.from(hello())),
    this.subject.profile.timeouts.answer,
  );
});

Then("nothing readable comes back and the connection is closed", function (this: ScenarioContext) {
  if (this.plain === undefined) throw new HarnessError("nothing has been sent in the clear");
  const { received, isClosed } = this.plain;
  if (/<epp|greeting/.test(received.toString("latin1")))
    throw new Mismatch("The server speaks to a client without TLS.", "nothing readable", received.toString());
  if (!isClosed) throw new Mismatch("The server leaves the connection open.", "closed", "open");
});

Then("nothing is left unread on the connection of {party}", function (this: ScenarioContext, party: Party) {
  if (this.line(party).connection.hasUnread) throw new Mismatch("Something more came.", "nothing", "octets");
});

Then("the answer does not contain {string}", function (this: ScenarioContext, text: string) {
  if (this.answer.document?.includes(text))
    throw new Mismatch("The answer gives it away.", `no "${text}"`, "it is there");
});
