import assert from "node:assert/strict";
import { test } from "node:test";
import { commandOf } from "../../steps/support/times.ts";
import {
  HarnessError,
  Mismatch,
  NotApplicable,
  NotTestable,
  preparing,
  SetUpFailed,
  verdictOf,
} from "../../steps/support/verdicts.ts";

test("a slip of the suite is told apart from what a server does", () => {
  const slip = () => (undefined as unknown as { code: number }).code;
  assert.throws(slip, (error) => verdictOf(error)?.verdict === "harness error");
  assert.match(verdictOf(new RangeError("too far"))?.reason ?? "", /the suite made a mistake: RangeError: too far/);
  assert.equal(verdictOf(new HarnessError("x"))?.verdict, "harness error");
  assert.equal(verdictOf(new NotTestable("x"))?.verdict, "not testable");
  assert.equal(verdictOf(new NotApplicable("x"))?.verdict, "not applicable");
  assert.equal(verdictOf(new Mismatch("x", "1", "2")), undefined, "a failure needs no word");
  assert.equal(verdictOf(Object.assign(new Error("reset"), { code: "ECONNRESET" })), undefined);
});

test("what fails in a preparation is the preparation's failure, save what is no server's doing", async () => {
  const failing = (error: Error) => preparing(() => Promise.reject(error)).catch((caught: unknown) => caught);
  const mismatch = await failing(new Mismatch("No session.", "1000", "2200"));
  assert.ok(mismatch instanceof SetUpFailed);
  assert.deepEqual([mismatch.what, mismatch.expected, mismatch.actual], ["No session.", "1000", "2200"]);
  const refused = await failing(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }));
  assert.equal(verdictOf(refused)?.verdict, "set-up failed");
  assert.equal(verdictOf(await failing(new TypeError("x")))?.verdict, "harness error");
  assert.equal(verdictOf(await failing(new NotTestable("x")))?.verdict, "not testable");
  assert.equal(await preparing(async () => 7), 7);
});

test("a command has the name of its object and verb", () => {
  const epp = (inner: string) =>
    `<epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><command>${inner}<clTRID>a</clTRID></command></epp>`;
  const cases: readonly (readonly [string, string | undefined])[] = [
    [epp("<login><clID>a</clID></login>"), "login"],
    [epp("<logout/>"), "logout"],
    [epp('<poll op="req"/>'), "poll"],
    [epp('\n <check>\n  <domain:check xmlns:domain="x"/></check>'), "domain check"],
    [epp('<transfer op="query"><contact:transfer/></transfer>'), "contact transfer query"],
    [epp("<transfer op='request'><domain:transfer/></transfer>"), "domain transfer request"],
    [epp('<transfer op="invent"><domain:transfer/></transfer>'), "domain transfer operation"],
    [epp('<e:update xmlns:e="y"><h:update/></e:update>'), "h update"],
    ["<epp><hello/></epp>", undefined],
    ["<epp><command><invent/></command></epp>", undefined],
    ["no XML", undefined],
  ];
  for (const [document, name] of cases) assert.equal(commandOf(document), name, document);
});
