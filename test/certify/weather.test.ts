import assert from "node:assert/strict";
import { test } from "node:test";
import { armFault } from "../../certify/weather/arm.ts";
import { judgeStrikeFinally } from "../../certify/weather/judge.ts";
import type { RunningSimulator, RunningWorld } from "../../simulator/start.ts";
import { open } from "../simulator/net/client.ts";
import { check, commandOf, create, info, observed, Speaker } from "./session.ts";

type Options = Readonly<Record<string, string>>;
type Act = (world: RunningWorld, simulator: RunningSimulator) => Promise<unknown>;

/** What is thought of a client that meets a fault and then does something about it. */
function afterFault(kind: string, commands: readonly string[], options: Options, act: Act) {
  return observed(
    async ({ world, simulator }) => {
      armFault(world.hosted, kind, commands, options);
      await act(world, simulator);
    },
    ({ world, traffic }) => {
      const strikes = world.hosted.weather.strikes.all();
      assert.equal(strikes.length, 1, "the fault struck once");
      return strikes.map((strike) => judgeStrikeFinally(strike, traffic))[0];
    },
  );
}

async function sound(kind: string, commands: readonly string[], options: Options, act: Act): Promise<void> {
  const judgement = await afterFault(kind, commands, options, act);
  assert.equal(judgement?.verdict, "sound", judgement?.next);
}

async function unsound(kind: string, commands: readonly string[], options: Options, next: RegExp, act: Act) {
  const judgement = await afterFault(kind, commands, options, act);
  assert.equal(judgement?.verdict, "unsound");
  assert.match(judgement?.next ?? "", next);
}

/** Says something whose answer does not come, and waits for the connection to end. */
async function lost(world: RunningWorld, content: string): Promise<void> {
  const speaker = await Speaker.loggedIn(world);
  speaker.client.send(commandOf(content, speaker.nextId()));
  await speaker.client.closed;
}

/** A session of its own, for what comes afterwards. */
async function then(world: RunningWorld, ...contents: readonly string[]): Promise<void> {
  const speaker = await Speaker.loggedIn(world);
  for (const content of contents) await speaker.say(content);
  await speaker.logout();
}

const registration = create("new.example");

test("without an answer, it is sound to look and unsound to repeat or to forget", async () => {
  const fault = ["dropped-before-answer", ["domain-create"], {}] as const;
  await sound(...fault, async (world) => {
    await lost(world, registration);
    await then(world, info("new.example"), registration);
  });
  await unsound(...fault, /repeated domain-create new.example without asking/, async (world) => {
    await lost(world, registration);
    await then(world, registration, info("new.example"));
  });
  await unsound(...fault, /did not ask what had become of it/, async (world) => {
    await lost(world, registration);
    await then(world, info("other.example"));
  });
});

test("what changes nothing may be repeated at once", () =>
  sound("dropped-before-answer", ["domain-check"], {}, async (world) => {
    await lost(world, check());
    await then(world, check());
  }));

test("an answer that is cut off is no answer", () =>
  unsound("dropped-inside-answer", ["domain-create"], {}, /without asking/, async (world) => {
    await lost(world, registration);
    await then(world, registration);
  }));

test("an answer that came is believed, though the connection ended behind it", async () => {
  const fault = ["dropped-after-answer", ["domain-create"], {}] as const;
  await sound(...fault, async (world) => {
    await lost(world, registration);
    await then(world, check());
  });
  await unsound(...fault, /which had been carried out/, async (world) => {
    await lost(world, registration);
    await then(world, registration);
  });
});

test("after 2400 a client looks before it registers again", async () => {
  const fault = ["command-failed", ["domain-create"], {}] as const;
  await sound(...fault, (world) => then(world, registration, info("new.example"), registration));
  await unsound(...fault, /without asking/, (world) => then(world, registration, registration));
});

test("a connection that was reset is tried again, and not in a rush", async () => {
  const attempt = async (world: RunningWorld) => {
    await open(world.epp.port).then(
      ({ socket }) => socket.end(),
      () => undefined,
    );
  };
  await sound("connection-reset", [], {}, async (world) => {
    await attempt(world);
    await then(world, check());
  });
  await unsound("connection-reset", [], {}, /did not try again/, attempt);
  await unsound("connection-reset", [], {}, /7 times within a second/, async (world) => {
    for (let count = 0; count < 7; count++) await attempt(world);
    await then(world, check());
  });
});

test("a server with the certificate of a stranger is refused, or talked to by the careless", async () => {
  await sound("certificate-of-stranger", [], {}, async (world, { authority }) => {
    await assert.rejects(open(world.epp.port, { ca: authority, rejectUnauthorized: true, servername: "localhost" }));
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await unsound("certificate-of-stranger", [], {}, /went on, and spoke/, (world) => then(world, check()));
});

test("in fair weather after all, a client goes on, and does not break its session off", async () => {
  const fault = ["cdata", ["domain-check"], {}] as const;
  await sound(...fault, (world) => then(world, check(), check("other.example")));
  await unsound(...fault, /broke the session off/, async (world) => {
    const speaker = await Speaker.loggedIn(world);
    await speaker.say(check());
    speaker.client.end();
  });
});

test("a login that copies what the greeting announces is refused", async () => {
  const fault = ["unknown-services", ["hello"], {}] as const;
  await sound(...fault, (world) => then(world, check()));
  await unsound(...fault, /its login was refused with 2307/, async (world) => {
    const speaker = await Speaker.loggedIn(world, { objects: ["domain-1.0", "nobody-knows-1.0"] });
    speaker.client.end();
  });
});

test("a name that was changed behind the client's back is looked at", async () => {
  const update = `<update><domain:update xmlns:domain="urn:ietf:params:xml:ns:domain-1.0"><domain:name>new.example</domain:name><domain:add><domain:status s="clientHold"/></domain:add></domain:update></update>`;
  const fault = ["object-changed", ["domain-update"], {}] as const;
  await sound(...fault, (world) => then(world, registration, update, info("new.example")));
  await unsound(...fault, /repeated domain-update new.example without asking/, (world) =>
    then(world, registration, update, update),
  );
});
