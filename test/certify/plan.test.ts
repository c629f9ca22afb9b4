import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Task, Word } from "../../certify/drive/driver.ts";
import type { CertificationReport } from "../../certify/report/model.ts";
import { certifiedOver } from "./certified.ts";
import { create, info, Speaker, withYears } from "./session.ts";

type Act = (task: Task, speaker: Speaker) => Promise<Word | undefined>;

/** Takes a client of ours, which does for each step what a function of the step says, through the scenarios of a plan. */
function certified(context: TestContext, scenarios: string, act: Act): Promise<CertificationReport> {
  let speaker: Speaker | undefined;
  return certifiedOver("epp", context, scenarios, {
    ask: async (task, world) => {
      if (speaker?.client.isEnded !== false)
        speaker = await Speaker.loggedIn(world, { objects: ["domain-1.0", "contact-1.0"] });
      return await act(task, speaker);
    },
    end: async () => speaker?.logout(),
  });
}

const registering = `
  Scenario: Registering
    Given the client holds contact "holder"
    When the client registers domain "shop.example" for 2 years
    Then domain "shop.example" has:
      | years | 2 |
`;

test("what a step should have led to is looked for in the registry", async (context) => {
  const act = (years: number) => async (_task: Task, speaker: Speaker) => {
    await speaker.say(withYears(create("shop.example"), years));
    return undefined;
  };
  const good = await certified(context, registering, act(2));
  assert.deepEqual(
    good.scenarios.map(({ verdict }) => verdict),
    ["passed"],
  );
  const [bad] = (await certified(context, registering, act(3))).scenarios;
  assert.equal(bad?.verdict, "failed");
  assert.deepEqual([bad?.failure?.expected, bad?.failure?.actual], ["2", "3"]);
  assert.match(bad?.exchanges?.at(-1)?.sent ?? "", /<domain:period unit="y">3/);
});

test("a refused try is told, and a later one counts", async (context) => {
  const [refused] = (
    await certified(context, registering, async (_task, speaker) => {
      await speaker.say(create("shop.invalid-tld"));
      await speaker.say(withYears(create("shop.example"), 99));
      return undefined;
    })
  ).scenarios;
  assert.match(refused?.failure?.actual ?? "", /domain-create shop.example: 2306|2004/);
  const [mended] = (
    await certified(context, registering, async (_task, speaker) => {
      await speaker.say(withYears(create("shop.example"), 99));
      await speaker.say(withYears(create("shop.example"), 2));
      return undefined;
    })
  ).scenarios;
  assert.equal(mended?.verdict, "passed");
});

test("a client may choose the id of a contact, and the plan goes on with it", async (context) => {
  const scenarios = `
  Scenario: A contact
    When the client creates contact "holder"
    And the client asks about contact "holder"
    Then contact "holder" is there
`;
  const asked: unknown[] = [];
  const { scenarios: results } = await certified(context, scenarios, async ({ action, details }, speaker) => {
    asked.push(details.contact);
    const ns = 'xmlns:contact="urn:ietf:params:xml:ns:contact-1.0"';
    const made = `<create><contact:create ${ns}><contact:id>X-4711</contact:id><contact:postalInfo type="int"><contact:name>A</contact:name><contact:addr><contact:street>S</contact:street><contact:city>B</contact:city><contact:cc>US</contact:cc></contact:addr></contact:postalInfo><contact:email>a@example.com</contact:email><contact:authInfo><contact:pw>Aa1-bcdef</contact:pw></contact:authInfo></contact:create></create>`;
    const seen = `<info><contact:info ${ns}><contact:id>${details.contact}</contact:id></contact:info></info>`;
    await speaker.say(action === "create-contact" ? made : seen);
    return undefined;
  });
  assert.deepEqual(
    results.map(({ verdict }) => verdict),
    ["passed"],
  );
  assert.deepEqual(asked, ["holder", "X-4711"]);
});

test("what we cannot set up is our fault, and not the client's", async (context) => {
  const scenarios = `
  Scenario: Odd
    Given registrar B approves the transfer of domain "nothing.example"
    When the client asks about domain "nothing.example"
    Then the answer was 2303
`;
  const { run, scenarios: results } = await certified(context, scenarios, async () => undefined);
  assert.deepEqual(
    results.map(({ verdict }) => verdict),
    ["error"],
  );
  assert.match(run.problems[0] ?? "", /Odd: we failed, not the client: .*2303/);
  assert.equal(run.succeeded, false);
});

test("in rough weather a step is over when the client says so, and what it did is told as it was then", async (context) => {
  const scenarios = `
  Scenario: Storm
    Given the client holds contact "holder"
    And the next "domain-create" meets "dropped-before-answer"
    When the client registers domain "shop.example" for 1 year
    Then what it did about that was sound

  Scenario: Later
    When the client asks about domain "shop.example"
    Then the answer was 1000
`;
  const report = await certified(context, scenarios, async ({ action }, speaker) => {
    if (action !== "register-domain") {
      await speaker.say(info("shop.example"));
      return undefined;
    }
    await speaker.say(create("shop.example"));
    return { kind: "failed", reason: "the connection is gone" };
  });
  assert.deepEqual(
    report.scenarios.map(({ verdict }) => verdict),
    ["failed", "passed"],
  );
  assert.match(report.scenarios[0]?.failure?.message ?? "", /did not ask what had become of it/);
  // It looked later, when the plan asked it to: that is not what it did about the fault.
  assert.deepEqual(
    report.weather.map(({ kind, verdict }) => [kind, verdict]),
    [["dropped-before-answer", "unsound"]],
  );
  assert.equal(report.run.succeeded, false);
});
