import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Report } from "../../reports/model.ts";
import { folder, run, start } from "./program.ts";

const reportIn = (path: string) => JSON.parse(readFileSync(join(path, "report.json"), "utf8")) as Report;

test("what cannot be run ends with 2 and says why, and leaves no report", async (context) => {
  const cwd = folder(context);
  writeFileSync(join(cwd, "down.yaml"), "name: nobody\ntarget: { host: 127.0.0.1, port: 1 }\ncapabilities: []\n");
  const cases: readonly [readonly string[], RegExp][] = [
    [["test", "--nonsense"], /unknown option '--nonsense'/],
    [["test", "--shard", "3/2"], /it is i\/n/],
    [["test", "--profile", "down.yaml"], /127\.0\.0\.1:1 cannot be reached: .*ECONNREFUSED/],
    [["test", "--tags", "@no-such-tag"], /no scenario is selected/],
    [["list", "--flow", "lgoin"], /did you mean "login"/],
  ];
  await Promise.all(
    cases.map(async ([args, words]) => {
      const { code, errors } = await run(cwd, args);
      assert.equal(code, 2, `${args.join(" ")}: ${errors}`);
      assert.match(errors, words);
    }),
  );
  assert.throws(() => reportIn(join(cwd, "reports/out")));
});

test("runs from anywhere, without colour where none is wanted, and runs again only what failed", async (context) => {
  const cwd = folder(context);
  const first = await run(cwd, ["test", "features/session/logout.feature"], { NO_COLOR: "1" });
  assert.equal(first.code, 0, first.errors);
  assert.ok(!first.out.includes("\u001b"), "no colours");
  for (const line of first.out.split("\n")) assert.ok(line.length <= 80, line);
  const report = reportIn(join(cwd, "reports/out"));
  assert.ok(report.run.complete && report.totals.scenarios.passed === report.scenarios.length);

  const second = await run(cwd, ["test", "--rerun", "failed"]);
  assert.equal(second.code, 0);
  assert.match(second.out, /nothing failed last time/);
});

test("several processes share the work, each with a world of its own", async (context) => {
  const cwd = folder(context);
  const { code, errors } = await run(cwd, [
    "test",
    "--parallel",
    "2",
    "session/logout.feature",
    "session/hello.feature",
  ]);
  assert.equal(code, 0, errors);
  const { scenarios, run: ran } = reportIn(join(cwd, "reports/out"));
  assert.deepEqual(ran.problems, []);
  assert.deepEqual([...new Set(scenarios.map(({ verdict }) => verdict))], ["passed"]);
  assert.equal(new Set(scenarios.map(({ file }) => file)).size, 2);
});

test("the parts of a run are all of it, and each scenario is in one of them", async (context) => {
  const cwd = folder(context);
  const listed = async (...args: string[]) => {
    const { code, out, errors } = await run(cwd, ["test", "--dry-run", "session/logout.feature", ...args]);
    assert.equal(code, 0, errors);
    return out.split("\n").filter((line) => line.startsWith("session/"));
  };
  const [all, first, second] = await Promise.all([listed(), listed("--shard", "1/2"), listed("--shard", "2/2")]);
  assert.ok(first.length > 0 && second.length > 0);
  assert.deepEqual([...first, ...second].sort(), all.toSorted());
  assert.throws(() => reportIn(join(cwd, "reports/out")), "a dry run leaves no report");
});

const all = ["badge.svg", "earl.jsonld", "index.html", "junit.xml", "report.json", "summary.md"];

test("interrupted, it writes what it has seen and leaves nothing running", async (context) => {
  const cwd = folder(context);
  for (const parallel of ["0", "2"]) {
    const out = `out-${parallel}`;
    const running = start(cwd, ["test", "host", "--parallel", parallel, "--out", out]);
    await running.prints(/^\d+ of \d+ scenarios/m);
    running.process.kill("SIGINT");
    // `ended` waits for the pipes as well, which a process left behind would hold open.
    const { code, errors } = await running.ended;
    assert.equal(code, 130, errors);
    assert.equal(errors, "");
    assert.deepEqual(readdirSync(join(cwd, out)).sort(), all);
    const report = reportIn(join(cwd, out));
    assert.equal(report.run.complete, false);
    assert.ok(report.scenarios.length > 0 && !report.run.succeeded);
  }
});

test("whoever reads no further does not break the run", async (context) => {
  const cwd = folder(context);
  const running = start(cwd, ["test", "session/logout.feature"]);
  running.process.stdout?.destroy();
  const { code, errors } = await running.ended;
  assert.equal(code, 0, errors);
  assert.ok(reportIn(join(cwd, "reports/out")).run.complete);
});
