import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { type RunningSimulator, startSimulator } from "../../../simulator/start.ts";
import { openPlain, openTls, type RrpClient } from "../net/rrp-client.ts";
import { assertTurns } from "./flood.ts";
import { call, password } from "./support.ts";

type Tenant = "one" | "two";

let simulator: RunningSimulator;
const seen: string[] = [];
before(async () => {
  simulator = await startSimulator({ onCommand: ({ server }) => seen.push(server) });
  for (const id of ["one", "two"] as const) await simulator.createWorld(fixture, { id, rrp: { tls: {}, plain: {} } });
});
after(() => simulator.close());

/** The same ids and names in each world. */
const fixture = {
  policy: { certificatesRequired: false },
  registrars: [{ id: "registrar-a", password }],
  tlds: [{ name: "example" }],
  domains: ["tls.example", "plain.example"].map((name) => ({ name, sponsor: "registrar-a" })),
  clock: { start: "2025-01-01T00:00:00Z" },
};

async function logIn(world: Tenant, how: "tls" | "plain"): Promise<RrpClient> {
  const { port = 0 } = simulator.world(world)?.rrp?.[how] ?? {};
  const client = how === "tls" ? await openTls(port) : openPlain(port);
  await client.read();
  assert.match((await client.say("session", "-Id:registrar-a", `-Password:${password}`)) ?? "", /^200 /);
  return client;
}

const about = (name: string) => ["EntityName:Domain", `DomainName:${name}.example`] as const;

for (const how of ["tls", "plain"] as const)
  describe(`two worlds that speak RRP ${how === "tls" ? "over TLS" : "without encryption"}`, () => {
    test("show each its own", async () => {
      const [one, two] = await Promise.all([logIn("one", how), logIn("two", how)]);
      assert.match((await one.say("add", ...about(`new-${how}`))) ?? "", /^200 /);
      assert.match((await one.say("mod", ...about(how), "Status:Registrar-Hold")) ?? "", /^200 /);
      assert.match((await two.say("check", ...about(`new-${how}`))) ?? "", /^210 /);
      assert.match((await two.say("status", ...about(how))) ?? "", /status:ACTIVE/);
      for (const client of [one, two]) client.end();
    });

    test("list and number their own connections alone", async () => {
      const [one, two] = await Promise.all([logIn("one", how), logIn("two", how)]);
      one.socket.end();
      const { body } = await call(simulator, "GET", "/worlds/two/sessions");
      assert.equal((body as readonly { protocol?: string }[]).length, 1);
      two.socket.end();
      await Promise.all([one.read(), two.read()]);
    });

    test("take turns: a flood in one leaves the other its own", async () => {
      const flooding = await Promise.all(Array.from({ length: 8 }, () => logIn("one", how)));
      const quiet = await logIn("two", how);
      const [each, rounds] = [300, 40];
      const flood = ["check", ...about(how), ".", ""].join("\r\n");
      for (const client of flooding) client.socket.write(flood.repeat(each));
      await flooding[0]?.read();
      seen.length = 0;
      for (let i = 0; i < rounds; i++) await quiet.say("check", ...about(how));
      assertTurns({ simulator, seen, quiet: "two", rounds, most: 16 });
      for (const client of [...flooding, quiet]) client.end();
    });
  });
