import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { ISupportCodeLibrary } from "@cucumber/cucumber/api";
import { allRows } from "../../catalogue/rows.ts";
import { runSuite } from "../../cli/suite.ts";
import { Collector } from "../../reports/collect.ts";
import type { ScenarioResult, Times } from "../../reports/model.ts";
import { classOf } from "../../reports/times.ts";
import { type BuiltIn, startBuiltIn } from "../../steps/support/builtin.ts";
import { loadProfile } from "../../steps/support/profile/index.ts";
import type { ResolvedSubject } from "../../steps/support/resolve-subject.ts";

// Real runs of a few scenarios: what the steps tell has to arrive in the reports as it is meant.

const rows = new Set(allRows().map(({ id }) => id));
let support: ISupportCodeLibrary | undefined;
let builtIn: BuiltIn;

before(async () => {
  const path = fileURLToPath(new URL("../../profiles/reference.yaml", import.meta.url));
  builtIn = await startBuiltIn(loadProfile(path));
});
after(() => builtIn?.close());

async function results(
  change: (subject: ResolvedSubject) => ResolvedSubject,
  row: string,
): Promise<{ readonly scenarios: readonly ScenarioResult[]; readonly times: Times }> {
  const collector = new Collector({ rows, repeat: () => "" });
  support = await runSuite({
    subject: change(builtIn.subject),
    tags: `@${row}`,
    onMessage: (envelope) => collector.accept(envelope),
    ...(support && { support }),
  });
  assert.ok(collector.scenarios().length > 0, row);
  return { scenarios: collector.scenarios(), times: collector.times() };
}

const verdicts = (scenarios: readonly ScenarioResult[]) => [...new Set(scenarios.map(({ verdict }) => verdict))];

test("a code that the profile declares for a row passes, and the catalogue's own does not any more", async () => {
  const refusal = "login/2306/unsupported-language";
  const declaring = (given: number[]) => (subject: ResolvedSubject) => ({
    ...subject,
    profile: { ...subject.profile, codes: { [refusal]: given } },
  });
  const mutant = { kind: "other-code", row: refusal };
  const other = await results((subject) => ({ ...subject, mutant }), refusal);
  assert.deepEqual(verdicts(other.scenarios), ["failed"]);
  const declared = await results((subject) => ({ ...declaring([2306, 2400])(subject), mutant }), refusal);
  assert.deepEqual(verdicts(declared.scenarios), ["passed"]);
  const wrong = await results(declaring([2004, 2005]), refusal);
  assert.deepEqual(verdicts(wrong.scenarios), ["failed"]);
  assert.equal(wrong.scenarios[0]?.failure?.expected, "2004 or 2005");
  assert.equal(wrong.scenarios[0]?.failure?.actual, "2306");
});

test("codes are declared for requirements as for refusals", async () => {
  const requirement = "transport/xml/document-type";
  const { scenarios } = await results(
    (subject) => ({ ...subject, profile: { ...subject.profile, codes: { [requirement]: [2400] } } }),
    requirement,
  );
  assert.deepEqual(verdicts(scenarios), ["failed"]);
});

test("a session that cannot be had is a failed set-up, wherever it was opened, and its frames are kept", async () => {
  const locked = (subject: ResolvedSubject): ResolvedSubject => {
    const { A } = subject.registrars;
    assert.ok(A);
    return { ...subject, registrars: { ...subject.registrars, A: { ...A, password: "not-this-one" } } };
  };
  const { scenarios } = await results(locked, "contact-create/1000/created");
  // One of them is about the registry's own tool, which needs no session.
  const without = scenarios.filter(({ verdict }) => verdict !== "passed");
  assert.deepEqual(verdicts(without), ["set-up failed"]);
  for (const { failure, exchanges = [] } of without) {
    assert.equal(failure?.message, "registrar A cannot log in.");
    assert.equal(failure?.actual, "2200");
    assert.equal(exchanges.at(-1)?.code, 2200);
  }
});

test("every command that was answered is measured", async () => {
  const { times } = await results((subject) => subject, "contact-create/1000/created");
  assert.ok((times["contact create"]?.length ?? 0) > 0, JSON.stringify(times));
  assert.ok((times["contact info"]?.length ?? 0) > 0);
  assert.ok((times.login?.length ?? 0) > 0);
  for (const [command, own] of Object.entries(times))
    for (const ms of own) assert.ok(ms > 0 && ms < 60_000, `${command} (${classOf(command)}): ${ms}`);
});
