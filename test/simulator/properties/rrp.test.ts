import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { rrpCodes } from "../../../catalogue/index.ts";
import { RegistryView } from "../../../simulator/registry/projection.ts";
import { tableNames } from "../../../simulator/registry/registry.ts";
import type { World } from "../../../simulator/registry/world.ts";
import { CommandReader } from "../../../simulator/rrp/lines.ts";
import { answerOf, password, rrpWorld, Talk } from "../rrp/support.ts";
import * as associations from "./invariants/associations.ts";
import * as billing from "./invariants/billing.ts";
import type { Invariant } from "./invariants/index.ts";
import * as states from "./invariants/states.ts";
import { runs } from "./runs.ts";
import { lookAt } from "./snapshot.ts";

const words = ["add", "check", "del", "describe", "mod", "renew", "session", "status", "transfer"];
const domains = [
  "held-a.tld",
  "held-b.tld",
  "free.tld",
  "Free.TLD",
  "reserved.tld",
  "free.nowhere",
  "free_.tld",
  "a.b.tld",
];
const servers = ["ns.held-a.tld", "ns.held-b.tld", "ns.elsewhere.invalid", "ns.free.tld", "-ns.tld", "ns"];
const addresses = ["198.41.1.11", "198.41.1.12", "2001:503::30", "10.0.0.1", "256.1.1.1", "::1"];
const statuses = ["REGISTRAR-LOCK", "REGISTRAR-HOLD", "REGISTRY-LOCK", "ACTIVE", "asleep"];

const change = (values: readonly string[]) =>
  fc.tuple(fc.constantFrom(...values), fc.constantFrom("", "", "=", `=${values[1]}`)).map((both) => both.join(""));

/** A line that a command might have, more often right than wrong. */
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("EntityName:Domain", "EntityName:NameServer") },
  { weight: 4, arbitrary: fc.constantFrom(...domains).map((name) => `DomainName:${name}`) },
  { weight: 3, arbitrary: change(servers).map((name) => `NameServer:${name}`) },
  { weight: 2, arbitrary: change(addresses).map((address) => `IPAddress:${address}`) },
  { weight: 2, arbitrary: change(statuses).map((status) => `Status:${status}`) },
  fc.constantFrom(...servers).map((name) => `NewNameServer:${name}`),
  fc.constantFrom("-Period:1", "-Period:9", "-Period:five", "-CurrentExpirationYear:2026"),
  fc.constantFrom("-Approve:Yes", "-Approve:No", "-Approve:Perhaps"),
  fc.constantFrom("-Id:regA", "-Password:wrong", "-Target:Protocol", "EntityName:Contact", "Nothing", ""),
  fc.string({ unit: "binary-ascii", maxLength: 30 }),
);

const some = (one: fc.Arbitrary<string>, most = 2) => fc.array(one, { maxLength: most });
const pick = (prefix: string, values: readonly string[]) =>
  fc.constantFrom(...values).map((value) => `${prefix}:${value}`);
const aDomain = pick("DomainName", domains.slice(0, 4)).map((name) => ["EntityName:Domain", name]);
const aServer = pick("NameServer", servers.slice(0, 4)).map((name) => ["EntityName:NameServer", name]);
const aServerLine = pick("NameServer", servers.slice(0, 4));
const anAddress = pick("IPAddress", addresses.slice(0, 3));
const changed = (name: string, values: readonly string[]) => change(values).map((value) => `${name}:${value}`);

/** A command that can be read, with its lines in any order; whether it is carried out is for the registry to say. */
const sound = fc
  .oneof(
    fc.tuple(fc.constant(["add"]), aDomain, some(aServerLine), some(fc.constant("-Period:2"), 1)),
    fc.tuple(fc.constant(["add"]), aServer, some(anAddress)),
    fc.tuple(fc.constant(["mod"]), aDomain, some(changed("NameServer", servers.slice(0, 4)), 1)),
    fc.tuple(fc.constant(["mod"]), aDomain, some(changed("Status", statuses.slice(0, 2)), 1)),
    fc.tuple(fc.constant(["mod"]), aServer, some(changed("IPAddress", addresses.slice(0, 3)))),
    fc.tuple(fc.constant(["mod"]), aServer, some(pick("NewNameServer", servers.slice(0, 4)), 1)),
    fc.tuple(
      pick("x", ["del", "check", "status"]).map((word) => [word.slice(2)]),
      fc.oneof(aDomain, aServer),
    ),
    fc.tuple(fc.constant(["renew"]), aDomain),
    fc.tuple(fc.constant(["renew"]), aDomain, fc.constant(["-Period:1", "-CurrentExpirationYear:2026"])),
    fc.tuple(fc.constant(["transfer"]), aDomain, some(pick("-Approve", ["Yes", "No"]), 1)),
  )
  .chain(([[word = ""], ...parts]) => {
    const lines = parts.flat();
    return fc.shuffledSubarray(lines, { minLength: lines.length }).map((rest) => [word, ...rest]);
  });

/** What is hardly ever a command. */
const noise = fc
  .tuple(fc.constantFrom(...words), fc.array(line, { maxLength: 5 }))
  .map(([word, rest]) => [word, ...rest]);

const command = fc.oneof({ weight: 4, arbitrary: sound }, { weight: 1, arbitrary: noise });

/** Who says it, and what. */
const sayings = fc.array(fc.tuple(fc.constantFrom("regA", "regB"), command), { minLength: 10, maxLength: 60 });

function snapshot(world: World): string {
  return JSON.stringify(tableNames.map((name) => [...world.registry.table(name).entries()]));
}

/** What holds of the registry whichever protocol changed it. */
function holds(world: World, lines: readonly string[]): void {
  const view = new RegistryView(world.registry, world.clock.now());
  const after = lookAt(world);
  const all: Readonly<Record<string, Invariant>> = { ...associations, ...billing, ...states };
  for (const [name, invariant] of Object.entries(all)) {
    try {
      invariant({ world, view, before: after, after, ahead: [0, 0], taken: undefined as never });
    } catch (error) {
      throw new Error(`${name} does not hold after ${lines.join(" | ")}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
}

test("whatever is said in whichever order, each command has one answer, and a refused one changes nothing", () => {
  fc.assert(
    fc.property(sayings, (all) => {
      const world = rrpWorld();
      const talks = new Map([
        ["regA", Talk.as("regA", world)],
        ["regB", Talk.as("regB", world)],
      ]);
      for (const [who, lines] of all) {
        const before = snapshot(world);
        const answer = talks.get(who)?.say(...lines);
        assert.ok(answer !== undefined && answer.code in rrpCodes, lines.join(" | "));
        assert.notEqual(answer.code, 549, `${lines.join(" | ")}\n${world.ledger.all().at(-1)?.fault}`);
        if (answer.code >= 400) assert.equal(snapshot(world), before, lines.join(" | "));
        else holds(world, lines);
        if (answer.closes) break;
      }
    }),
    runs(60),
  );
});

test("random octets end in answers or in nothing, never in a failure", () => {
  const octets = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .string({ unit: fc.constantFrom("\r", "\n", ".", ":", "-", "=", "a", "check", "\u0000", "é"), maxLength: 60 })
      .map((text) => Buffer.from(text, "latin1")),
  );
  fc.assert(
    fc.property(fc.array(octets, { maxLength: 10 }), (pieces) => {
      const talk = Talk.as("regA");
      const reader = new CommandReader({ maxLineBytes: 64, maxCommandBytes: 512 });
      for (const piece of pieces) {
        for (const taken of reader.take(piece)) {
          if ("isTooLarge" in taken) return;
          const { code } = answerOf(talk.conversation.answer(taken.lines));
          assert.ok(code in rrpCodes && code !== 549);
        }
      }
    }),
    runs(200),
  );
});

const cased = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((upper) =>
      [...text].map((letter, index) => (upper[index] ? letter.toUpperCase() : letter.toLowerCase())).join(""),
    );

/** Whole commands, each in two ways that mean the same: other order, other case. */
const sameMeaning = fc
  .constantFrom(
    ["add", "EntityName:Domain", "DomainName:free.tld", "-Period:2"],
    ["add", "EntityName:NameServer", "NameServer:ns.held-a.tld", "IPAddress:2001:503:a83e::2:30"],
    ["mod", "EntityName:Domain", "DomainName:held-a.tld", "Status:REGISTRAR-LOCK", "NameServer:ns.elsewhere.invalid"],
    ["transfer", "EntityName:Domain", "DomainName:held-b.tld"],
    ["transfer", "EntityName:Domain", "DomainName:held-a.tld", "-Approve:No"],
    ["renew", "EntityName:Domain", "DomainName:held-a.tld", "-Period:1", "-CurrentExpirationYear:2026"],
    ["check", "EntityName:Domain", "DomainName:held-b.tld"],
    ["status", "EntityName:Domain", "DomainName:held-a.tld"],
    ["del", "EntityName:NameServer", "NameServer:ns.elsewhere.invalid"],
    ["describe", "-Target:Protocol"],
  )
  .chain(([word = "", ...lines]) =>
    fc
      .shuffledSubarray(lines, { minLength: lines.length })
      .chain((shuffled) => fc.tuple(cased(word), ...shuffled.map(cased)))
      .map((other) => [[word, ...lines], other] as const),
  );

test("another order of lines and another case mean the same", () => {
  fc.assert(
    fc.property(sameMeaning, ([one, other]) => {
      const [first, second] = [Talk.as("regA"), Talk.as("regA")];
      assert.equal(second.say(...other).text, first.say(...one).text);
      assert.equal(snapshot(second.world), snapshot(first.world));
    }),
    runs(100),
  );
});

test("a password is not the same in another case", () => {
  const wrong = password.toUpperCase();
  assert.equal(new Talk().say("session", "-Id:regA", `-Password:${wrong}`).code, 530);
});
