import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { rules } from "../../certify/conduct/index.ts";
import type { ConductResult } from "../../certify/report/model.ts";
import { armFault } from "../../certify/weather/arm.ts";
import type { RunningWorld } from "../../simulator/start.ts";
import { openPlain } from "../simulator/net/rrp-client.ts";
import {
  add,
  check,
  closed,
  connected,
  loggedIn,
  lost,
  quit,
  renew,
  saying,
  send,
  session,
  status,
} from "./rrp-session.ts";
import { judged, password } from "./session.ts";

const brokenIn = (conduct: readonly ConductResult[]) =>
  conduct.filter(({ verdict }) => verdict === "broken").map(({ id }) => id);

/** The rules that some client of ours has broken. */
const triedRules = new Set<string>();

/** That a client breaks just one rule, and for this reason; the finding says so in RRP's own words. */
async function breaks(rule: string, reason: RegExp, behave: (world: RunningWorld) => Promise<unknown>): Promise<void> {
  const conduct = await judged(async (world) => void (await behave(world)));
  assert.deepEqual(brokenIn(conduct), [rule]);
  triedRules.add(rule);
  const { findings, spec } = conduct.find(({ id }) => id === rule) ?? { findings: [], spec: "" };
  assert.match(findings[0]?.message ?? "", reason);
  assert.match(spec, /^rfc2832#/);
  assert.ok(!JSON.stringify(conduct).includes(password), "a password stands in the findings");
}

test("a client that does everything right breaks no rule, and what RRP does not have is not tried", async () => {
  const conduct = await judged((world) =>
    saying(world, check("new.example"), add("new.example"), status("new.example")),
  );
  assert.deepEqual(brokenIn(conduct), []);
  const about = rules.filter(({ spec }) => spec.rrp !== undefined).map(({ id }) => id);
  const kept = conduct.filter(({ verdict }) => verdict === "kept").map(({ id }) => id);
  assert.deepEqual(
    kept,
    about.filter((id) => id !== "no-blind-repeat"),
  );
});

const odd: readonly (readonly [what: string, command: readonly string[], reason: RegExp])[] = [
  [
    "an attribute that the RFC does not have",
    [...check(), "Colour:red"],
    /^The command is not well-formed: .*\(Colour:red\)/,
  ],
  ["a line without a value", ["CHECK", "EntityName:Domain", "DomainName"], /not well-formed: .*\(DomainName\)/],
  ["a word that is no command", ["POLL"], /not well-formed: the first word is none of the ten commands \(POLL\)/],
  ["a period that is none", ["ADD", "EntityName:Domain", "DomainName:a.example", "-Period:100"], /\(100\)/],
];
for (const [what, command, reason] of odd)
  test(`${what} is not well-formed`, () => breaks("valid-frames", reason, (world) => saying(world, command)));

test("a command that is larger than any may be", () =>
  breaks("valid-frames", /cannot be cut into commands/, async (world) => {
    const client = await loggedIn(world);
    client.socket.write(`ADD\r\n${"NameServer:ns.example\r\n".repeat(800)}`);
    await closed(client);
  }));

test("a connection closed in the middle of a command", () =>
  breaks("valid-frames", /middle of a command$/, async (world) => {
    const client = await connected(world);
    client.socket.end("SESSION\r\n-Id:");
    await closed(client);
  }));

test("a command before the answer to the last", () =>
  breaks("one-at-a-time", /^CHECK domain b.example was sent before the answer/, async (world) => {
    const client = await loggedIn(world);
    send(client, check("a.example"), check("b.example"), quit);
    await closed(client);
  }));

test("a command before the session", () =>
  breaks("one-at-a-time", /^DESCRIBE was sent with nobody logged in/, async (world) => {
    const client = await connected(world);
    await client.say("DESCRIBE");
    await client.say(...session);
    await client.say(...quit);
  }));

test("who cannot log in may say QUIT", async () => {
  const conduct = await judged(async (world) => {
    const client = await connected(world);
    await client.say("SESSION", "-Id:registrar-a", "-Password:not-mine");
    await client.say(...quit);
  });
  assert.deepEqual(brokenIn(conduct), []);
});

test("a connection that is closed without QUIT", () =>
  breaks("logs-out", /closed connection 1 without a logout/, async (world) => {
    const client = await loggedIn(world);
    client.socket.end();
    await once(client.socket, "close");
  }));

test("a registration that is repeated blindly after its answer was lost, or after a failure", async () => {
  await breaks("no-blind-repeat", /repeated ADD domain new.example without asking/, async (world) => {
    armFault(world.hosted, "dropped-before-answer", ["rrp-add"], {});
    await lost(world, add("new.example"));
    await saying(world, add("new.example"));
  });
  await breaks("no-blind-repeat", /repeated ADD domain new.example without asking/, async (world) => {
    armFault(world.hosted, "command-failed", ["rrp-add"], {});
    await saying(world, add("new.example"), check(), add("new.example"));
  });
});

test("a renewal without its year must not be repeated blindly, one with it may be", async () => {
  const again = (year?: number) => async (world: RunningWorld) => {
    await saying(world, add("new.example"));
    armFault(world.hosted, "dropped-before-answer", ["rrp-renew"], {});
    await lost(world, renew("new.example", year));
    await saying(world, renew("new.example", year));
  };
  await breaks("no-blind-repeat", /repeated RENEW new.example/, again());
  assert.deepEqual(brokenIn(await judged(again(2030))), []);
});

test("who has asked may repeat, be it that the answer was 545", async () => {
  const conduct = await judged(async (world) => {
    armFault(world.hosted, "dropped-before-answer", ["rrp-add"], { executed: "false" });
    await lost(world, add("new.example"));
    await saying(world, status("new.example"), add("new.example"));
  });
  assert.equal(conduct.find(({ id }) => id === "no-blind-repeat")?.verdict, "kept");
});

test("speaking without TLS, on a port that wants it and on one that does not", async () => {
  await breaks("no-secrets-in-the-clear", /began to speak without TLS/, async (world) => {
    const socket = connect(world.rrp?.tls?.port ?? 0, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write([...session, ".", ""].join("\r\n"));
    await once(socket, "close");
  });
  await breaks("no-secrets-in-the-clear", /logged in where nothing is encrypted/, async (world) => {
    const client = openPlain(world.rrp?.plain?.port ?? 0);
    await client.read();
    for (const command of [session, quit]) await client.say(...command);
  });
});

test("a password where none belongs", () =>
  breaks("no-secrets-in-the-clear", /A password stands in CHECK domain \*+\.example/, (world) =>
    saying(world, check(`${password}.example`)),
  ));

test("a password belongs into a session, and into no other command", async () => {
  const conduct = await judged((world) => saying(world, [...check(), `-Password:${password}`]));
  assert.deepEqual(brokenIn(conduct), ["valid-frames", "no-secrets-in-the-clear"]);
  assert.ok(!JSON.stringify(conduct).includes(password));
});

test("more connections, logins and commands than are allowed", async () => {
  await breaks("within-limits", /4 connections open at a time; 3 are allowed/, async (world) => {
    const clients = [];
    for (let count = 0; count < 4; count++) clients.push(await loggedIn(world));
    for (const client of clients) await client.say(...quit);
  });
  await breaks("within-limits", /more than 5 times within a minute/, async (world) => {
    for (let count = 0; count < 6; count++) await saying(world);
  });
  await breaks("within-limits", /more than 100 commands within 10 seconds/, (world) =>
    saying(world, ...Array.from({ length: 100 }, () => check())),
  );
});

test("no rule about RRP goes unbroken", () => {
  assert.deepEqual(
    rules.filter(({ id, spec }) => spec.rrp !== undefined && !triedRules.has(id)).map(({ id }) => id),
    [],
  );
});
