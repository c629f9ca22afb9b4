import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { CertificationReport } from "../../certify/report/model.ts";
import schema from "../../certify/report.schema.json" with { type: "json" };
import { commandOf, login as loginOf } from "../certify/session.ts";
import { open } from "../simulator/net/client.ts";
import { type Ended, folder, run, start } from "./program.ts";

const sampleAdapter = fileURLToPath(new URL("../../examples/node/adapter.mjs", import.meta.url));
const drive = `${process.execPath} ${sampleAdapter}`;

const plan = `@client
Feature: Mine: a plan of one's own

  Scenario: Coming in
    When the client logs in
    Then it has declared the services "domain"

  Scenario: Taking a name
    Given the client holds contact "myself"
    When the client asks about contact "myself"
    And the client registers domain "mine.example" for 1 year with:
      | registrant | myself        |
      | admin      | myself        |
      | tech       | myself        |
      | authInfo   | Very-Secret-1 |
    Then domain "mine.example" is there
    When the client creates host "ns1.mine.example" with:
      | addresses | 192.0.2.1 |
    Then host "ns1.mine.example" is there

  @needs:secDNS
  Scenario: Signing it
    When the client changes domain "mine.example":
      | add status | clientHold |
    Then domain "mine.example" is there

  @optional
  Scenario: Something that not every client can
    When the client reads and acknowledges 1 messages
    Then the answer was 1000

  Scenario: Going
    When the client logs out
    Then the session is over
`;

/** An adapter that answers each step with what a function of its line gives. */
function adapter(cwd: string, word: string): string {
  const path = join(cwd, "adapter.mjs");
  writeFileSync(
    path,
    `import { createInterface } from "node:readline";
for await (const line of createInterface({ input: process.stdin })) {
  const said = JSON.parse(line);
  if (said.event === "step") console.log((${word})(said));
}
`,
  );
  return `${process.execPath} ${path}`;
}

const login = (services: object, password: string) =>
  commandOf(loginOf(services).replace(/<pw>.*<\/pw>/, `<pw>${password}</pw>`), "BY-HAND-1");

interface Tried extends Ended {
  readonly cwd: string;
  readonly report: CertificationReport;
}

/** Runs a certification in an empty folder, and reads its report. */
async function certify(
  context: TestContext,
  driven: (cwd: string) => string,
  ...more: readonly string[]
): Promise<Tried> {
  const cwd = folder(context);
  writeFileSync(join(cwd, "mine.feature"), plan);
  const options = ["--plan", "mine.feature", "--port", "0", "--drive", driven(cwd), ...more];
  const ended = await run(cwd, ["certify", ...options]);
  const report = JSON.parse(readFileSync(join(cwd, "certification/report.json"), "utf8")) as CertificationReport;
  return { ...ended, cwd, report };
}

const verdicts = ({ report }: Tried) => report.scenarios.map(({ verdict }) => verdict);

test("a client that does what a plan of the user's asks passes, and the reports keep its secrets", async (context) => {
  // The adapter is told the password; here it is written down, to see that nobody else does. One step it cannot do.
  const script = (cwd: string) => `tee ${join(cwd, "told.jsonl")} | sed -u s/poll-some/juggle/ | ${drive}`;
  const tried = await certify(context, script, "--client", "Mine");
  assert.equal(tried.code, 0, tried.out + tried.errors);
  assert.match(tried.out, /^Passed\. Of the plan: 3 passed, 0 failed, 2 not applicable\./m);
  assert.deepEqual(verdicts(tried), ["passed", "passed", "not applicable", "not applicable", "passed"]);
  assert.match(tried.report.scenarios[2]?.reason ?? "", /did not declare secDNS at login/);
  assert.match(tried.report.scenarios[3]?.reason ?? "", /optional, and not done: this adapter cannot juggle/);

  const ajv = new Ajv2020({ strict: true });
  formats.default(ajv);
  assert.ok(ajv.validate(schema, tried.report), ajv.errorsText());

  const [first = ""] = readFileSync(join(tried.cwd, "told.jsonl"), "utf8").split("\n");
  const { password } = (JSON.parse(first) as { registrar: { password: string } }).registrar;
  for (const name of ["report.json", "junit.xml", "index.html"]) {
    const text = readFileSync(join(tried.cwd, "certification", name), "utf8");
    assert.match(text, /Taking a name/, name);
    for (const secret of [password, "Very-Secret-1"]) assert.ok(!text.includes(secret), `a secret stands in ${name}`);
  }
  assert.ok(!tried.out.includes(password), "with an adapter, nobody needs the password on the screen");
});

test("an adapter's word alone is not enough", async (context) => {
  const tried = await certify(context, (cwd) => adapter(cwd, "({ step }) => JSON.stringify({ step, done: true })"));
  assert.equal(tried.code, 1);
  assert.match(tried.out, /says that it is done, and the traffic does not show/);
  assert.deepEqual(verdicts(tried), ["failed", "not tried", "not tried", "not tried", "not tried"]);
});

test("a step has its time", async (context) => {
  const tried = await certify(context, (cwd) => adapter(cwd, "() => ''"), "--step-timeout", "1");
  assert.match(tried.report.scenarios[0]?.failure?.message ?? "", /not done within 1 s/);
});

test("what is no plan is refused before anything is opened", async (context) => {
  const cwd = folder(context);
  const nobody = await run(cwd, ["certify", "--plan", "bsaic"]);
  assert.equal(nobody.code, 2);
  assert.match(nobody.errors, /there is no plan "bsaic": take basic, full, rough-weather, rrp, or the path/);
  writeFileSync(join(cwd, "odd.feature"), "Feature: Odd\n  Scenario: Odd\n    When the client dances\n");
  const odd = await run(cwd, ["certify", "--plan", "odd.feature"]);
  assert.equal(odd.code, 2);
  assert.match(odd.errors, /line 2: When the client dances: no step is defined for this sentence/);
});

test("by hand, it tells where to go and as whom, sees what is done, and an interruption leaves a report", async (context) => {
  const cwd = folder(context);
  writeFileSync(join(cwd, "mine.feature"), plan);
  const options = ["--plan", "mine.feature", "--port", "0", "--credentials", "secrets"];
  const running = start(cwd, ["certify", ...options]);
  await running.prints(/Connect with TLS, and log in/);
  const shown = running.seen();
  const found = (pattern: RegExp) => pattern.exec(shown)?.[1] ?? "";
  const file = (name: string) => readFileSync(join(cwd, "secrets", name), "utf8");
  const client = await open(Number(found(/port (\d+)/)), {
    ca: file("authority.pem"),
    cert: file("registrar-a.pem"),
    key: file("registrar-a.key"),
    rejectUnauthorized: true,
  });
  await client.read();
  client.send(login({}, found(/Password +(\S+)/)));
  await running.prints(/ask|Ask what the registry knows/);
  client.end();
  running.process.kill("SIGINT");
  const ended = await running.ended;
  assert.equal(ended.code, 130);
  const report = JSON.parse(readFileSync(join(cwd, "certification/report.json"), "utf8")) as CertificationReport;
  assert.equal(report.run.complete, false);
  assert.deepEqual(
    report.scenarios.map(({ verdict }) => verdict),
    ["passed"],
  );
});
