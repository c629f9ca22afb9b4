import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { rules } from "../../certify/conduct/index.ts";
import type { ConductResult } from "../../certify/report/model.ts";
import { armFault } from "../../certify/weather/arm.ts";
import type { RunningWorld } from "../../simulator/start.ts";
import { open } from "../simulator/net/client.ts";
import { check, commandOf, create, info, judged, login, password, renew, Speaker } from "./session.ts";

const brokenIn = (conduct: readonly ConductResult[]) =>
  conduct.filter(({ verdict }) => verdict === "broken").map(({ id }) => id);

/** The rules that some client of ours has broken. */
const triedRules = new Set<string>();

/** That a client breaks just one rule, and for this reason. */
async function breaks(rule: string, reason: RegExp, behave: (world: RunningWorld) => Promise<void>): Promise<void> {
  const conduct = await judged(behave);
  assert.deepEqual(brokenIn(conduct), [rule]);
  triedRules.add(rule);
  const [finding] = conduct.find(({ id }) => id === rule)?.findings ?? [];
  assert.match(finding?.message ?? "", reason);
  assert.ok(!JSON.stringify(conduct).includes(password), "a password stands in the findings");
}

/** A session that is beyond reproach but for what is done in it. */
async function session(world: RunningWorld, during: (speaker: Speaker) => Promise<unknown>): Promise<void> {
  const speaker = await Speaker.loggedIn(world);
  await speaker.say(check());
  await during(speaker);
  await speaker.logout();
}

const messageId = (answer: string) => /msgQ count="\d+" id="([^"]+)"/.exec(answer)?.[1] ?? "";
const acknowledge = (id: string) => `<poll op="ack" msgID="${id}"/>`;
const poll = '<poll op="req"/>';
const fee = 'xmlns:fee="urn:ietf:params:xml:ns:epp:fee-1.0"';
const feeUri = "epp:fee-1.0";

/** A check that asks what a registration costs. */
const priceOf = (name: string) =>
  `${check(name)}<extension><fee:check ${fee}><fee:command name="create"/></fee:check></extension>`;
const buy = (name: string, amount: string) =>
  `${create(name)}<extension><fee:create ${fee}><fee:fee>${amount}</fee:fee></fee:create></extension>`;

test("a client that does everything right breaks no rule", async () => {
  const conduct = await judged(async (world) => {
    const speaker = await Speaker.loggedIn(world, { extensions: [feeUri] });
    await speaker.say(priceOf("gold.example"));
    assert.match(await speaker.say(buy("gold.example", "100.00")), /code="1000"/);
    for (let count = 0; count < 2; count++) await speaker.say(acknowledge(messageId(await speaker.say(poll))));
    await speaker.logout();
  });
  assert.deepEqual(brokenIn(conduct), []);
  const tried = conduct.filter(({ verdict }) => verdict === "kept").map(({ id }) => id);
  assert.equal(tried.length, rules.length - 1, "all but the one about unclear outcomes");
});

test("a frame that is not valid", () =>
  breaks("valid-frames", /not valid: line 1/, (world) => session(world, (speaker) => speaker.say("<check/>"))));

test("a frame that is not well-formed", () =>
  breaks("valid-frames", /not well-formed/, (world) =>
    session(world, async ({ client }) => {
      client.send("<epp");
      await client.read();
    }),
  ));

test("octets that are no frame", () =>
  breaks("valid-frames", /cannot be cut into frames/, async (world) => {
    const { client } = await Speaker.connect(world);
    client.socket.write(Buffer.from([0, 0, 0, 2]));
    await client.closed;
  }));

test("a connection closed in the middle of a frame", () =>
  breaks("valid-frames", /middle of a frame/, async (world) => {
    const { client } = await Speaker.connect(world);
    client.socket.write(Buffer.from([0, 0, 1, 0, 60]));
    client.socket.end();
    await client.closed;
  }));

test("a command without a clTRID", () =>
  breaks("transaction-ids-present", /^domain-check free.example has no clTRID$/, (world) =>
    session(world, (speaker) => speaker.say(check(), null)),
  ));

test("a clTRID that comes twice", () =>
  breaks("transaction-ids-unique", /has the clTRID of domain-check free.example before it/, (world) =>
    session(world, async (speaker) => {
      await speaker.say(check(), "THE-SAME-ID");
      await speaker.say(check("other.example"), "THE-SAME-ID");
    }),
  ));

test("a command before the answer to the last", () =>
  breaks("one-at-a-time", /^domain-check second.example was sent before the answer/, (world) =>
    session(world, async (speaker) => {
      speaker.client.send(
        commandOf(check("first.example"), speaker.nextId()),
        commandOf(check("second.example"), speaker.nextId()),
      );
      await speaker.client.read();
      await speaker.client.read();
    }),
  ));

test("a command while the answer to the last is still to come, and a login before the greeting", async () => {
  const slow = { by: "PT0.3S" };
  await breaks("one-at-a-time", /^domain-check second.example was sent before the answer/, async (world) => {
    await session(world, async (speaker) => {
      armFault(world.hosted, "answer-delayed", ["domain-check"], slow);
      speaker.client.send(commandOf(check("first.example"), speaker.nextId()));
      await new Promise((resolve) => setTimeout(resolve, 100));
      speaker.client.send(commandOf(check("second.example"), speaker.nextId()));
      await speaker.client.read();
      await speaker.client.read();
    });
  });
  await breaks("one-at-a-time", /^login was sent before the answer/, async (world) => {
    armFault(world.hosted, "answer-delayed", ["hello"], slow);
    const client = await open(world.epp.port);
    client.send(commandOf(login({}), "TOO-SOON"), commandOf(check(), "NEXT"), commandOf("<logout/>", "LAST"));
    await client.closed;
  });
});

test("a command before the login", () =>
  breaks("one-at-a-time", /with nobody logged in/, async (world) => {
    const speaker = await Speaker.connect(world);
    await speaker.say(check());
    await speaker.say(login({}));
    await speaker.say(check());
    await speaker.logout();
  }));

test("a service that the login did not declare", () =>
  breaks("services-declared", /uses host, which the login did not declare/, (world) =>
    session(world, (speaker) =>
      speaker.say(
        '<check><host:check xmlns:host="urn:ietf:params:xml:ns:host-1.0"><host:name>ns1.invalid</host:name></host:check></check>',
      ),
    ),
  ));

test("a service that is declared and not used", () =>
  breaks("services-used", /declared secDNS-1.1, and made no use of it/, async (world) => {
    const speaker = await Speaker.loggedIn(world, { extensions: ["secDNS-1.1"] });
    await speaker.say(check());
    await speaker.logout();
  }));

test("a connection that is closed without a logout", () =>
  breaks("logs-out", /closed connection 1 without a logout/, async (world) => {
    const speaker = await Speaker.loggedIn(world);
    await speaker.say(check());
    speaker.client.socket.end();
    await speaker.client.closed;
  }));

test("a connection that is left open", () =>
  breaks("logs-out", /left connection 1 open/, async (world) => {
    await (await Speaker.loggedIn(world)).say(check());
  }));

test("a fee that is not what was quoted", () =>
  breaks("acknowledges-fees", /acknowledged 90 for the create of gold.example, and 100 was quoted/, async (world) => {
    const speaker = await Speaker.loggedIn(world, { extensions: [feeUri] });
    await speaker.say(priceOf("gold.example"));
    await speaker.say(buy("gold.example", "90.00"));
    await speaker.logout();
  }));

test("a fee that nobody asked for", () =>
  breaks("acknowledges-fees", /had never asked for that price/, async (world) => {
    const speaker = await Speaker.loggedIn(world, { extensions: [feeUri] });
    await speaker.say(priceOf("silver.example"));
    await speaker.say(buy("gold.example", "100.00"));
    await speaker.logout();
  }));

test("a message that is acknowledged unread", () =>
  breaks("acknowledges-messages", /which it had not read/, (world) =>
    session(world, (speaker) => speaker.say(acknowledge("12345"))),
  ));

test("a message that is acknowledged twice", () =>
  breaks("acknowledges-messages", /a second time/, (world) =>
    session(world, async (speaker) => {
      const id = messageId(await speaker.say(poll));
      await speaker.say(acknowledge(id));
      await speaker.say(acknowledge(id));
    }),
  ));

test("a message that is read and never acknowledged", () =>
  breaks("acknowledges-messages", /never acknowledged it/, (world) => session(world, (speaker) => speaker.say(poll))));

/** Says something whose answer gets lost. */
async function unanswered(world: RunningWorld, command: string, content: string): Promise<void> {
  armFault(world.hosted, "dropped-before-answer", [command], {});
  const speaker = await Speaker.loggedIn(world);
  speaker.client.send(commandOf(content, speaker.nextId()));
  await speaker.client.closed;
}

test("a registration that is repeated blindly after its answer was lost", () =>
  breaks("no-blind-repeat", /repeated domain-create new.example without asking/, async (world) => {
    await unanswered(world, "domain-create", create("new.example"));
    await session(world, (speaker) => speaker.say(create("new.example")));
  }));

test("a registration that is repeated blindly after the registry failed and closed the connection", () =>
  breaks("no-blind-repeat", /repeated domain-create new.example without asking/, async (world) => {
    armFault(world.hosted, "command-failed", ["domain-create"], { code: "2500" });
    const speaker = await Speaker.loggedIn(world);
    await speaker.say(create("new.example"));
    await speaker.client.closed;
    await session(world, (another) => another.say(create("new.example")));
  }));

test("a registration that is asked about after its answer was lost", async () => {
  const conduct = await judged(async (world) => {
    await unanswered(world, "domain-create", create("new.example"));
    await session(world, async (speaker) => {
      await speaker.say(info("new.example"));
      await speaker.say(create("new.example"));
    });
  });
  assert.deepEqual(brokenIn(conduct), []);
  assert.equal(conduct.find(({ id }) => id === "no-blind-repeat")?.verdict, "kept");
});

test("a renewal is repeated safely from the same date, and blindly from another", async () => {
  const again = (from: string) => async (world: RunningWorld) => {
    await unanswered(world, "domain-renew", renew("new.example", "2030-01-01"));
    await session(world, (speaker) => speaker.say(renew("new.example", from)));
  };
  assert.deepEqual(brokenIn(await judged(again("2030-01-01"))), []);
  await breaks("no-blind-repeat", /repeated domain-renew/, again("2031-01-01"));
});

test("speaking without TLS", () =>
  breaks("no-secrets-in-the-clear", /without TLS/, async (world) => {
    const socket = connect(world.epp.port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write(`\0\0\u0001\0${commandOf(login({}), "IN-THE-CLEAR")}`);
    await once(socket, "close");
    await session(world, async () => undefined);
  }));

test("a password where none belongs", () =>
  breaks("no-secrets-in-the-clear", /A password stands in domain-check free.example/, (world) =>
    session(world, (speaker) => speaker.say(check(), `login-${password}`)),
  ));

test("more connections than are allowed", () =>
  breaks("within-limits", /4 connections open at a time; 3 are allowed/, async (world) => {
    const speakers: Speaker[] = [];
    for (let count = 0; count < 4; count++) speakers.push(await Speaker.loggedIn(world));
    for (const speaker of speakers) {
      await speaker.say(check());
      await speaker.logout();
    }
  }));

test("more logins than are allowed", () =>
  breaks("within-limits", /more than 5 times within a minute/, async (world) => {
    for (let count = 0; count < 6; count++) await session(world, async () => undefined);
  }));

test("more commands than are allowed", () =>
  breaks("within-limits", /more than 100 commands within 10 seconds/, (world) =>
    session(world, async (speaker) => {
      for (let count = 0; count < 100; count++) await speaker.say(info("nothing.example"));
    }),
  ));

test("no rule goes unbroken", () => {
  assert.deepEqual(
    rules.map(({ id }) => id).filter((id) => !triedRules.has(id)),
    [],
  );
});
