import assert from "node:assert/strict";
import { test } from "node:test";
import { armFault } from "../../certify/weather/arm.ts";
import { judgeStrikeFinally } from "../../certify/weather/judge.ts";
import type { RunningWorld } from "../../simulator/start.ts";
import { openTls } from "../simulator/net/rrp-client.ts";
import { add, check, connected, loggedIn, lost, mod, quit, saying, send, status, transfer } from "./rrp-session.ts";
import { observed } from "./session.ts";

type Fault = readonly [kind: string, commands: readonly string[], options?: Readonly<Record<string, string>>];
type Act = (world: RunningWorld) => Promise<unknown>;

/** What is thought of a client of RRP's that meets a fault and then does something about it. */
function afterFault([kind, commands, options = {}]: Fault, act: Act) {
  return observed(
    async ({ world }) => {
      armFault(world.hosted, kind, commands, options);
      await act(world);
    },
    ({ world, traffic }) => {
      const [strike, ...others] = world.hosted.weather.strikes.all();
      assert.ok(strike !== undefined && others.length === 0, "the fault struck once");
      return judgeStrikeFinally(strike, traffic);
    },
  );
}

async function sound(fault: Fault, next: RegExp, act: Act): Promise<void> {
  const judgement = await afterFault(fault, act);
  assert.equal(judgement.verdict, "sound", judgement.next);
  assert.match(judgement.next, next);
}

async function unsound(fault: Fault, next: RegExp, act: Act): Promise<void> {
  const judgement = await afterFault(fault, act);
  assert.equal(judgement.verdict, "unsound", judgement.next);
  assert.match(judgement.next, next);
}

test("without an answer, it is sound to ask for the status and unsound to repeat or to forget", async () => {
  const fault: Fault = ["dropped-before-answer", ["rrp-add"]];
  const then =
    (...commands: readonly (readonly string[])[]): Act =>
    async (world) => {
      await lost(world, add("new.example"));
      await saying(world, ...commands);
    };
  await sound(fault, /asked first: STATUS domain new.example/, then(status("new.example"), add("new.example")));
  await unsound(fault, /repeated ADD domain new.example without asking/, then(add("new.example")));
  await unsound(fault, /did not ask what had become of it/, then(status("other.example")));
});

test("a request for a transfer may be repeated at once, since a second one is refused", () =>
  sound(["dropped-before-answer", ["rrp-transfer"]], /went on with/, async (world) => {
    await lost(world, transfer("others.example"));
    await saying(world, check("others.example"), transfer("others.example"));
  }));

test("an answer that came is believed, though the connection ended behind it", async () => {
  const fault: Fault = ["dropped-after-answer", ["rrp-add"]];
  const again = (command: readonly string[]) => async (world: RunningWorld) => {
    await lost(world, add("new.example"));
    await saying(world, command);
  };
  await sound(fault, /went on with SESSION/, again(check()));
  await unsound(fault, /repeated ADD domain new.example, which had been carried out/, again(add("new.example")));
});

test("after 421 a client looks before it registers again", async () => {
  const fault: Fault = ["command-failed", ["rrp-add"]];
  const [first, look] = [add("new.example"), status("new.example")];
  await sound(fault, /asked first/, (world) => saying(world, first, look, first));
  await unsound(fault, /without asking/, (world) => saying(world, first, first));
});

test("the command that was struck is found among several that had arrived", () =>
  sound(["answer-delayed", ["rrp-check"], { by: "PT0.2S" }], /went on with ADD domain b.example/, async (world) => {
    const client = await loggedIn(world);
    send(client, check("a.example"), add("b.example"));
    await client.read();
    await client.read();
    await client.say(...quit);
  }));

test("a server with the certificate of a stranger is refused, or talked to by the careless", async () => {
  const fault: Fault = ["certificate-of-stranger", []];
  await unsound(fault, /went on, and spoke/, (world) => saying(world, check()));
  await sound(fault, /left|refused/, async (world) => {
    const ca = "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n";
    await openTls(world.rrp?.tls?.port ?? 0, { ca, rejectUnauthorized: true }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
});

test("a name that was changed behind the client's back is looked at", async () => {
  const fault: Fault = ["object-changed", ["rrp-mod"]];
  const act = (last: readonly string[]) => (world: RunningWorld) =>
    saying(world, add("new.example"), mod("new.example"), last);
  await sound(fault, /asked first: STATUS domain new.example/, act(status("new.example")));
  await unsound(fault, /repeated MOD domain new.example without asking/, act(mod("new.example")));
});

test("a session that could not be opened is opened later, and not in a rush", async () => {
  const fault: Fault = ["command-failed", ["rrp-session"], { code: "2502" }];
  const attempt: Act = async (world) => {
    const client = await connected(world);
    await client.say("SESSION", "-Id:registrar-a", "-Password:not-mine");
    client.end();
  };
  await sound(fault, /was logged in again|went on with/, async (world) => {
    await attempt(world);
    await saying(world, check());
  });
  await unsound(fault, /7 times within a second/, async (world) => {
    for (let count = 0; count < 8; count++) await attempt(world);
  });
});
