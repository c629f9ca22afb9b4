import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { stringify } from "yaml";
import type { Report } from "../../reports/model.ts";
import { folder, run } from "../cli/program.ts";
import { drop, garbage, hang, notValid } from "./faults.ts";
import { type FaultyServer, type Strike, startFaultyServer } from "./server.ts";
import { limits } from "./suite.ts";

let server: FaultyServer;
before(async () => {
  server = await startFaultyServer();
});
after(() => server.close());

function writeProfile(cwd: string): void {
  writeFileSync(join(cwd, "authority.pem"), server.authority);
  writeFileSync(join(cwd, "a.pem"), server.client.certificate);
  writeFileSync(join(cwd, "a.key"), server.client.key);
  const profile = {
    name: "a faulty server",
    target: { host: "127.0.0.1", port: server.port, authorities: ["authority.pem"] },
    registrars: { A: { id: "registrar-a", password: { env: "PASSWORD_A" }, certificate: "a.pem", key: "a.key" } },
    capabilities: [],
    timeouts: limits,
  };
  writeFileSync(join(cwd, "profile.yaml"), stringify(profile));
}

test("whatever a server does, the run goes on to its end and writes its reports", async (context) => {
  const cwd = folder(context);
  writeProfile(cwd);
  const strikes: readonly (Strike | undefined)[] = [
    // To see whether somebody is there, and the first scenario.
    ...[undefined, undefined],
    { at: "greeting", fault: garbage },
    { at: "connection", fault: hang },
    { at: "greeting", fault: hang },
    { at: "greeting", fault: notValid },
    { at: "connection", fault: drop },
  ];
  server.plan = (connection) => {
    // Nobody is at home from the seventh connection on.
    if (connection === strikes.length - 1) server.leave();
    return strikes[connection];
  };
  const { code, out, errors } = await run(
    cwd,
    ["test", "--profile", "profile.yaml", "session/hello.feature", "session/logout.feature"],
    { PASSWORD_A: "secret-of-a" },
  );
  assert.equal(code, 1, errors);
  assert.match(out, /hello\.feature/);
  const report = JSON.parse(readFileSync(join(cwd, "reports/out/report.json"), "utf8")) as Report;
  assert.equal(report.run.complete, true);
  assert.deepEqual(report.run.problems, []);
  assert.ok(report.scenarios.length > strikes.length);
  const broken = report.scenarios.filter(({ verdict }) => verdict !== "passed" && verdict !== "not applicable");
  assert.ok(broken.length >= strikes.length, `only ${broken.length} scenarios were broken`);
  for (const { name, verdict, failure, durationMs } of broken) {
    assert.notEqual(verdict, "harness error", name);
    assert.ok((failure?.message ?? "") !== "", `${name} says why`);
    assert.ok(durationMs < limits.connect + limits.scenario, `${name} took ${durationMs} ms`);
  }
  const told = report.scenarios.map(({ failure }) => `${failure?.message} ${failure?.actual}`);
  assert.match(told.at(-1) ?? "", /There is no connection.*ECONNREFUSED/s);
  for (const file of ["index.html", "junit.xml"]) assert.ok(readFileSync(join(cwd, "reports/out", file)).length > 0);
});
