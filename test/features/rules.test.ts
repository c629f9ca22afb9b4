import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkFeatures, type RuleRow } from "./rules.ts";

const rows: readonly RuleRow[] = [
  { id: "domain-create/2302/resource-already-exists", flow: "domain-create", kind: "refusal", code: 2302 },
  { id: "domain-create/2306/label-too-long", flow: "domain-create", kind: "refusal", code: 2306 },
  { id: "domain-create/1000/registered", flow: "domain-create", kind: "answer", code: 1000 },
  { id: "login/2200/bad-password", flow: "login", kind: "refusal", code: 2200 },
  { id: "transport/framing/split-frame", flow: "transport", kind: "requirement" },
  { id: "rrp/add/taken", flow: "rrp", kind: "requirement", code: 540 },
  { id: "rrp-add/546/no-credit", flow: "rrp-add", kind: "refusal", code: 546, needs: "rrp.faults" },
];

/** A feature that keeps every rule, with one piece of it replaced. */
function feature(replace = "", by = ""): string {
  const whole = `@domain-create
Feature: Registering a domain name

  Rule: What the registry refuses, it leaves as it was

    @domain-create/2302/resource-already-exists
    Scenario: The name is already registered
      Given registrar B holds domain "taken"
      When registrar A registers domain "taken" for 1 year
      Then the answer is 2302
      And the same command for domain "free" is answered 1000

    @domain-create/2302/resource-already-exists
    @domain-create/2306/label-too-long
    @needs:clock
    Scenario Outline: What cannot be registered
      When registrar A registers domain <name>
      Then the answer is <code>

      Examples:
        | name    | code |
        | "taken" | 2302 |
        | "toool" | 2306 |
`;
  assert.ok(whole.includes(replace), `nothing to replace: ${replace}`);
  return whole.replace(replace, by);
}

function messages(text: string, path = "domain/create.feature"): readonly string[] {
  return checkFeatures([{ path, text }], rows).map(({ line, message }) => `${line}: ${message}`);
}

describe("features", () => {
  test("that keep every rule give no problem", () => {
    assert.deepEqual(messages(feature()), []);
    for (const path of ["domain/create/fees.feature", "domain/create/launch/claims.feature"])
      assert.deepEqual(messages(feature(), path), [], path);
  });

  test("an unknown tag is refused, with the one that was meant", () => {
    assert.deepEqual(messages(feature("@needs:clock", "@needs:clok")), [
      "15: unknown tag @needs:clok: did you mean @needs:clock?",
    ]);
    const [first = ""] = messages(feature("2302/resource-already-exists", "2302/resource-alredy-exists"));
    assert.match(first, /did you mean @domain-create\/2302\/resource-already-exists\?/);
  });

  test("a scenario without a row is refused", () => {
    const text = feature("    @domain-create/2302/resource-already-exists\n    Scenario:", "    Scenario:");
    assert.deepEqual(messages(text), ['6: "The name is already registered" carries no tag that is the id of a row']);
  });

  test("a requirement without a code needs none in a Then", () => {
    const text = `@transport
Feature: Framing

  @transport/framing/split-frame
  Scenario: A frame arrives in pieces
    When a frame is sent in pieces
    Then it is answered
`;
    assert.deepEqual(messages(text, "transport/framing.feature"), []);
  });

  test("a code that no Then tells is refused, even where another step or another number contains it", () => {
    const expected = [
      '7: no Then of "The name is already registered" tells the code of @domain-create/2302/resource-already-exists',
    ];
    assert.deepEqual(messages(feature("the answer is 2302", "the answer is 2303")), expected);
    assert.deepEqual(messages(feature("the answer is 2302", "the answer is 12302")), expected);
    const given = feature("the answer is 2302", "the answer is 2303").replace(
      '"taken"\n      When',
      '"2302"\n      When',
    );
    assert.deepEqual(messages(given), expected);
  });

  test("a code may stand in a cell of the examples, or in the table of a step", () => {
    assert.deepEqual(messages(feature("| 2306 |", "| 2305 |")), [
      '16: no Then of "What cannot be registered" tells the code of @domain-create/2306/label-too-long',
    ]);
    const table = "the answers are\n        | code |\n        | 2302 |";
    assert.deepEqual(messages(feature("the answer is 2302", table)), []);
  });

  test("a feature without its flow or area is refused", () => {
    const text = feature("@domain-create\nFeature", "Feature");
    assert.deepEqual(messages(text), ["1: the feature carries the tag of no flow and no area"]);
  });

  test("a feature in the wrong place is refused", () => {
    const wrong = "2: the file belongs to no flow that it is tagged with (domain-create)";
    for (const path of ["domain/creation.feature", "domain/renew.feature", "contact/create.feature"])
      assert.deepEqual(messages(feature(), path), [wrong], path);
    assert.match(messages(feature(), "domains/create.feature")[0] ?? "", /no area is called "domains"/);
  });

  test("flows of the session stand under their own names", () => {
    const login = `@login
Feature: Logging in

  @login/2200/bad-password
  Scenario: The password is wrong
    When registrar A logs in with another password
    Then the answer is 2200
`;
    assert.deepEqual(messages(login, "session/login.feature"), []);
    assert.equal(messages(login, "session/logout.feature").length, 1);
  });

  test("a scenario without a Then is refused, and one without steps too", () => {
    const text = feature("Then the answer is 2302\n      And", "And nothing happens\n      And");
    assert.ok(messages(text).includes('7: "The name is already registered" has no Then: it cannot fail'));
    const empty = "@transport\nFeature: Framing\n\n  @transport/framing/split-frame\n  Scenario: Empty\n";
    assert.deepEqual(messages(empty, "transport/framing.feature"), ['5: "Empty" has no Then: it cannot fail']);
  });

  test("two scenarios of one name are refused", () => {
    const text = feature("What cannot be registered", "The name is already registered");
    assert.deepEqual(messages(text), ['16: a second scenario is called "The name is already registered"']);
  });

  test("codes and sections in names are refused, other numbers are not", () => {
    const named = (name: string) => messages(feature("The name is already registered", name));
    assert.match(named("It gives 2302")[0] ?? "", /contains the code 2302/);
    for (const name of ["As RFC 5730 says", "Section 3 holds", "See § 3"])
      assert.match(named(name)[0] ?? "", /contains a section/, name);
    for (const name of ["A label of 540 letters", "A period that ends in 2099", "Fee 0.12 is declared"])
      assert.deepEqual(named(name), [], name);
  });

  test("codes of three digits are refused in the names of the line protocol", () => {
    const text =
      "@rrp @needs:rrp\nFeature: Add\n\n  @rrp/add/taken\n  Scenario: A 540 comes\n    Then the answer is 540\n";
    assert.deepEqual(messages(text, "rrp/add.feature"), ['5: the name "A 540 comes" contains the code 540']);
  });

  test("a feature of the line protocol says so, and a row that needs a server's inside too", () => {
    const text = (tags: string) =>
      `${tags}\nFeature: Add\n\n  @rrp-add/546/no-credit\n  Scenario: None left\n    Then the RRP answer is 546\n`;
    assert.deepEqual(messages(text("@rrp-add @needs:rrp @needs:rrp.faults"), "rrp/add.feature"), []);
    assert.deepEqual(messages(text("@rrp-add @needs:rrp"), "rrp/add.feature"), [
      '5: "None left" needs rrp.faults, and has no tag @needs:rrp.faults',
    ]);
    assert.deepEqual(messages(text("@rrp-add @needs:rrp.faults"), "rrp/add.feature"), [
      '5: "None left" needs rrp, and has no tag @needs:rrp',
    ]);
  });

  test("a long step is refused", () => {
    const text = feature('registers domain "taken" for', `registers domain "${"x".repeat(100)}" for`);
    assert.deepEqual(messages(text), ["9: a step of 142 characters; 120 is the most"]);
  });

  test("what is no Gherkin is told with its line", () => {
    const [first = ""] = messages(feature("      When", "      Whenever"));
    assert.match(first, /^9: .*Whenever/s);
    assert.deepEqual(messages(""), ["1: no feature stands in this file"]);
    assert.deepEqual(messages("@domain-create\nFeature: Nothing"), ["2: the feature has no scenario"]);
  });
});
