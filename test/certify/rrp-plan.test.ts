import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { Task } from "../../certify/drive/driver.ts";
import { findPlan } from "../../certify/plan/find.ts";
import { checkPlan } from "../../certify/plan/run.ts";
import { folder } from "../cli/program.ts";
import type { RrpClient } from "../simulator/net/rrp-client.ts";
import { certifiedOver } from "./certified.ts";
import { loggedIn, quit } from "./rrp-session.ts";
import { check, Speaker } from "./session.ts";

const aDomain = (name: string) => ["EntityName:Domain", `DomainName:${name}`];

/** Takes a client of ours through a plan about RRP: it says for each step the commands that a function of it gives. */
function certified(context: TestContext, scenarios: string, commands: (task: Task) => readonly (readonly string[])[]) {
  let client: RrpClient | undefined;
  return certifiedOver("rrp", context, scenarios, {
    ask: async (task, world) => {
      client ??= await loggedIn(world);
      for (const lines of commands(task)) await client.say(...lines);
      return undefined;
    },
    end: async () => client?.say(...quit),
  });
}

test("a plan's sentences serve RRP: tasks are in its words, and so are statuses", async (context) => {
  const scenarios = `
  Scenario: A name
    Given registrar B holds domain "theirs.example"
    When the client asks for a greeting
    And the client registers domain "shop.example" for 2 years
    And the client changes domain "shop.example":
      | add status | REGISTRAR-LOCK |
    And the client requests the transfer of domain "theirs.example"
    And the client cancels the transfer of domain "theirs.example"
    Then domain "shop.example" has:
      | years  | 2              |
      | status | REGISTRAR-LOCK |
    And domain "theirs.example" has:
      | transfer | clientCancelled |
`;
  const tasks: Task[] = [];
  const said: Readonly<Record<string, readonly string[]>> = {
    hello: ["DESCRIBE"],
    "register-domain": ["ADD", ...aDomain("shop.example"), "-Period:2"],
    "update-domain": ["MOD", ...aDomain("shop.example"), "Status:REGISTRAR-LOCK"],
    "request-transfer": ["TRANSFER", ...aDomain("theirs.example")],
    "cancel-transfer": ["TRANSFER", "-Approve:No", ...aDomain("theirs.example")],
  };
  const report = await certified(context, scenarios, (task) => {
    tasks.push(task);
    return [said[task.action] ?? []];
  });
  assert.deepEqual(
    report.scenarios.map(({ verdict, failure }) => [verdict, failure?.message]),
    [["passed", undefined]],
  );
  assert.match(tasks[0]?.text ?? "", /DESCRIBE/);
  assert.deepEqual(tasks[3]?.details, { domain: "theirs.example" }, "RRP has no authorisation information");
  assert.doesNotMatch(tasks[3]?.text ?? "", /authorisation/);
  assert.equal(report.plan.protocol, "rrp");
  assert.deepEqual(
    report.commands.map(({ protocol, title, code }) => [protocol, title, code]),
    [
      ["rrp", "SESSION", 200],
      ["rrp", "DESCRIBE", 200],
      ["rrp", "ADD domain shop.example", 200],
      ["rrp", "MOD domain shop.example", 200],
      ["rrp", "TRANSFER theirs.example", 200],
      ["rrp", "TRANSFER theirs.example with -Approve:No", 200],
      ["rrp", "QUIT", 220],
    ],
  );
});

const looking = `
  Scenario: Looking
    When the client checks domain "free.example"
    Then the answer was 210

  @needs:secDNS
  Scenario: Signing
    When the client asks for a greeting
    Then the answer was 200
`;

test("what is refused is told in RRP's words, and no extension can be needed", async (context) => {
  const { scenarios, commands, sessions } = await certified(context, looking, () => [
    ["CHECK", "EntityName:Contact", "DomainName:free.example"],
    ["SESSION", "-Id:registrar-a", "-Password:Wrong-1", "-NewPassword:Other-1"],
  ]);
  const [first, second] = scenarios;
  assert.match(first?.failure?.actual ?? "", /CHECK, which cannot be read: 502; SESSION: 547/);
  assert.equal(second?.verdict, "not applicable");
  assert.match(second?.reason ?? "", /a session of RRP's declares no services, such as secDNS/);
  assert.equal(sessions[0]?.protocol, "rrp");
  assert.equal(sessions[0]?.refused, 2);
  assert.equal(commands[1]?.code, 502);
  const [bad, other] = first?.exchanges?.slice(1) ?? [];
  assert.equal(bad?.protocol, "rrp");
  assert.match(bad?.sent ?? "", /^CHECK\r\nEntityName:Contact\r\n/);
  assert.match(bad?.problems?.[0] ?? "", /is not well-formed: .*\(Contact\)/);
  assert.match(other?.sent ?? "", /^-Password:\*{7}\r\n-NewPassword:\*{7}$/m);
});

test("what is said in EPP does nothing for a plan about RRP", async (context) => {
  let speaker: Speaker | undefined;
  const { scenarios } = await certifiedOver("rrp", context, looking, {
    ask: async (_task, world) => {
      speaker ??= await Speaker.loggedIn(world);
      await speaker.say(check());
      return undefined;
    },
    end: async () => speaker?.logout(),
  });
  assert.equal(scenarios[0]?.verdict, "failed");
  assert.match(scenarios[0]?.failure?.actual ?? "", /nothing over RRP, and 2 commands over EPP/);
});

test("what RRP has nothing for is told before anything is opened", async (context) => {
  const path = join(folder(context), "odd.feature");
  const steps = `
  Scenario: Odd
    Given the client holds contact "holder"
    When the client reads and acknowledges its messages
    And the client asks about contact "holder"
    And the client registers domain "a.example" for 1 year with:
      | hosts      | ns1.provider.invalid |
      | registrant | holder               |
    And the client changes domain "a.example":
      | authInfo | Secret-1 |
    And the client restores domain "a.example"
    Given the next "domain-info" meets "cdata"
    And the next connection meets "connection-reset"
    Then domain "a.example" is there
`;
  const problemsOf = async (tags: string) => {
    writeFileSync(path, `${tags}\nFeature: Odd\n${steps}`);
    return (await checkPlan(findPlan(path))).problems;
  };
  assert.deepEqual(await problemsOf("@client"), []);
  assert.deepEqual(
    (await problemsOf("@client @protocol:rrp")).map((problem) =>
      problem.replace(/^line 4: /, "").replace(/(connection-refused), .*/, "$1"),
    ),
    [
      "the client reads and acknowledges its messages: RRP has nothing for this sentence",
      'the client asks about contact "holder": RRP has no contacts',
      'the client registers domain "a.example" for 1 year with: RRP has no "registrant" here; take one of hosts',
      'the client changes domain "a.example": RRP has no "authInfo" here; take one of add hosts, remove hosts, add status, remove status',
      'the client restores domain "a.example": RRP has nothing for this sentence',
      'the next "domain-info" meets "cdata": RRP has no fault "cdata"; take one of connection-refused',
    ],
  );
  await assert.rejects(problemsOf("@client @protocol:whois"), /no protocol "whois": a plan is about epp or rrp/);
});
