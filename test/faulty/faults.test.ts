import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as faults from "./faults.ts";
import { type FaultyServer, type Strike, startFaultyServer } from "./server.ts";
import { limits, placeOf, runAgainst } from "./suite.ts";

/** Logs in, says hello, and logs out: each kind of document once. */
const place = placeOf("session/hello.feature", "Hello within a session leaves the session open");

let server: FaultyServer;
before(async () => {
  server = await startFaultyServer();
});
after(() => server.close());

async function judged(strike: Strike, within = limits) {
  server.plan = () => strike;
  const {
    scenarios: [found],
    problems,
  } = await runAgainst(server, [place], within);
  assert.deepEqual(problems, []);
  assert.ok(found, "the scenario was run");
  assert.ok(found.durationMs < within.connect + within.scenario, `${found.durationMs} ms`);
  const { step = "", message = "", expected = "", actual = "" } = found.failure ?? {};
  return { verdict: found.verdict, step, told: `${message} | ${expected} | ${actual}` };
}

const cases: readonly [what: string, strike: Strike, step: RegExp, told: RegExp][] = [
  ["it hangs", { at: "logout", fault: faults.hang }, /the answer is 1500/, /no answer in time/],
  ["it hangs at the login", { at: "login", fault: faults.hang }, /is logged in/, /cannot log in.*no answer in time/],
  ["it never greets", { at: "greeting", fault: faults.hang }, /is logged in/, /does not greet.*no answer in time/],
  [
    "it drops the connection",
    { at: "logout", fault: faults.drop },
    /the answer is 1500/,
    /the connection was closed without an answer/,
  ],
  ["it drops a new connection", { at: "connection", fault: faults.drop }, /is logged in/, /There is no connection/],
  [
    "the TLS handshake never ends",
    { at: "connection", fault: faults.hang },
    /is logged in/,
    /no connection within 1500 ms/,
  ],
  ["it speaks another protocol", { at: "logout", fault: faults.noise }, /the answer is 1500/, /header says 1213486160/],
  ["it answers garbage", { at: "hello", fault: faults.garbage }, /a greeting/, /line 1/],
  [
    "it answers another command",
    { at: "logout", fault: faults.otherAnswer },
    /the answer is 1500/,
    /answers another command.*clTRID EPPRAISE-.*clTRID SOMEBODY-ELSES-1/,
  ],
  [
    "it answers somebody else's login",
    { at: "login", fault: faults.otherAnswer },
    /is logged in/,
    /cannot log in.*answers another command/,
  ],
  [
    "it sends half a frame",
    { at: "logout", fault: faults.half },
    /the answer is 1500/,
    /no whole answer in time: \d+ octets/,
  ],
  ["it ends within a frame", { at: "logout", fault: faults.halfAndEnd }, /the answer is 1500/, /closed without/],
  ["it announces two gigabytes", { at: "logout", fault: faults.huge }, /the answer is 1500/, /says 2147483648 octets/],
  ["its header is too small", { at: "logout", fault: faults.tiny }, /the answer is 1500/, /header says 3 octets/],
  ["its answer is not valid", { at: "logout", fault: faults.notValid }, /the answer is 1500/, /not valid.*message/],
  ["it is slow", { at: "logout", fault: faults.slow(50) }, /the answer is 1500/, /no whole answer in time/],
];

for (const [what, strike, step, told] of cases)
  test(`${what}: the scenario fails, and says so`, async () => {
    const found = await judged(strike);
    // What is wrong is the server's doing, whichever step met it.
    assert.ok(!["passed", "not applicable", "harness error"].includes(found.verdict), found.verdict);
    assert.match(found.step, step);
    assert.match(found.told.replaceAll("\n", " "), told);
  });

test("slow, but within its time, is good enough", async () => {
  const patient = { connect: 20_000, answer: 60_000, scenario: 90_000 };
  const { verdict, told } = await judged({ at: "hello", fault: faults.slow(0) }, patient);
  assert.equal(verdict, "passed", told);
});

test("answers that are each in time, and too late together, are too late", async () => {
  const { verdict, told } = await judged({ at: "anything", fault: faults.late(300) }, { ...limits, scenario: 500 });
  assert.equal(verdict, "set-up failed");
  assert.match(told.replaceAll("\n", " "), /takes too long.*within 500 ms|no answer in time/);
});
