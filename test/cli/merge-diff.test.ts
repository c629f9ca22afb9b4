import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Report } from "../../reports/model.ts";
import { readReport } from "../../reports/read.ts";
import { writeReports } from "../../reports/write.ts";
import { passedReport, sampleReport } from "../reports/sample.ts";
import { folder, run } from "./program.ts";

const reportIn = (cwd: string, name: string) =>
  JSON.parse(readFileSync(join(cwd, name, "report.json"), "utf8")) as Report;

/** What has to be the same, whenever and in whatever parts it was run. */
function lasting({
  subject,
  totals,
  waivers,
  rows,
  scenarios,
  run: { tags, strict, complete, problems, succeeded, suite },
}: Report) {
  return {
    run: { tags, strict, complete, problems, succeeded, suite },
    subject,
    totals,
    waivers,
    rows: rows.map(({ durationMs: _, ...row }) => row),
    scenarios: scenarios.map(({ durationMs: _, steps, exchanges, ...scenario }) => ({
      ...scenario,
      steps: steps.map(({ keyword, text, verdict }) => `${keyword} ${text}: ${verdict}`),
      exchanges: exchanges?.length,
    })),
  };
}

test("the shards of a run, merged, are the run, also in what they say of waivers", async (context) => {
  const cwd = folder(context);
  const waiver = { reason: "later", owner: "Ada", until: "2099-01-01" };
  const waivers = [
    { ...waiver, id: "W-1", row: "logout/1500/ended" },
    { ...waiver, id: "W-2", row: "login/1000/opened" },
  ];
  writeFileSync(join(cwd, "waivers.yaml"), JSON.stringify(waivers));
  const args = ["test", "--tags", "@logout or @login", "--waivers", "waivers.yaml", "--report", "none"];
  const whole = await run(cwd, [...args, "--out", "whole"]);
  assert.equal(whole.code, 3, whole.errors);
  assert.match(whole.out, /waiver W-2 for login\/1000\/opened is no longer needed/);
  for (const shard of ["1", "2"]) {
    const { code, errors } = await run(cwd, [...args, "--shard", `${shard}/2`, "--out", `part-${shard}`]);
    // A row that lies in one shard alone is judged there already.
    assert.ok(code === 0 || code === 3, errors);
  }
  const merged = await run(cwd, ["merge", "part-2", "part-1/report.json", "--out", "merged"]);
  assert.equal(merged.code, 3, merged.errors);
  const [one, other] = [reportIn(cwd, "merged"), reportIn(cwd, "whole")];
  assert.deepEqual(lasting(one), lasting(other));
  const lengths = ({ times }: Report) => Object.entries(times).map(([command, list]) => [command, list.length]);
  assert.deepEqual(Object.keys(one.times), Object.keys(other.times));
  assert.ok(lengths(one).length > 1);
  assert.deepEqual(readdirSync(join(cwd, "whole")), ["report.json"]);
  assert.ok(readdirSync(join(cwd, "merged")).includes("index.html"));
});

test("a comparison fails where something broke, and in no other case", async (context) => {
  const cwd = folder(context);
  await writeReports(passedReport(20), join(cwd, "before"), { pretty: (xml) => xml, kinds: [] });
  await writeReports(sampleReport(), join(cwd, "now"), { pretty: (xml) => xml, kinds: [] });
  const [same, broken] = await Promise.all([
    run(cwd, ["diff", "before", "before/report.json"]),
    run(cwd, ["diff", "before", "now", "--format", "markdown"]),
  ]);
  assert.equal(same.code, 0, same.errors);
  assert.match(same.out, /^Nothing broke; 20 as before\.$/m);
  assert.equal(broken.code, 0, "what is new and failed has not broken");
  assert.match(broken.out, /^## ✅ Nothing broke; 12 new, 20 gone, 4 as before\.$/m);
  const worse = { ...sampleReport(), rows: sampleReport().rows.map((row) => ({ ...row, verdict: "failed" as const })) };
  await writeReports(worse, join(cwd, "worse"), { pretty: (xml) => xml, kinds: [] });
  const { code, out } = await run(cwd, ["diff", "now", "worse", "--format", "json"]);
  assert.equal(code, 1);
  assert.equal((JSON.parse(out) as { readonly isKept: boolean }).isKept, false);
});

test("what is no report, or none of these reports, is said", async (context) => {
  const cwd = folder(context);
  writeFileSync(join(cwd, "other.json"), "{}");
  writeFileSync(join(cwd, "broken.json"), "{");
  writeFileSync(join(cwd, "old.json"), '{"version":1,"run":{},"subject":{},"rows":[],"scenarios":[]}');
  const read = (name: string) => () => readReport(join(cwd, name));
  assert.throws(read("nowhere"), /nowhere: there is no such report/);
  assert.throws(read("."), /report\.json: there is no such report/);
  assert.throws(read("other.json"), /other\.json: this is no report\.json of eppraise/);
  assert.throws(read("broken.json"), /broken\.json: this is no report\.json of eppraise/);
  assert.throws(read("old.json"), /old\.json: this report has the format 1, and 2 is what/);
  const [missing, kind] = await Promise.all([run(cwd, ["merge", "nowhere"]), run(cwd, ["test", "--report", "pdf"])]);
  assert.equal(missing.code, 2);
  assert.match(missing.errors, /nowhere: there is no such report/);
  assert.equal(kind.code, 2);
  assert.match(kind.errors, /there is no report "pdf"; there is junit, html/);
});
