import assert from "node:assert/strict";
import { test } from "node:test";
import type { ISupportCodeLibrary } from "@cucumber/cucumber/api";
import { allRows } from "../../catalogue/rows.ts";
import { runSuite } from "../../cli/suite.ts";
import { Collector } from "../../reports/collect.ts";
import type { ScenarioResult } from "../../reports/model.ts";
import { resolveSubject } from "../../steps/support/resolve-subject.ts";
import { startLineServer } from "./line-server.ts";
import { writtenProfile } from "./written-profile.ts";

const banner = "TEST RRP Server version 2.0.0\r\nWed Mar 05 09:30:00 UTC 2003\r\n.\r\n";

/** A server of nothing but sessions and descriptions of itself. */
function answer(message: string, version: string): readonly string[] {
  if (message.startsWith("session")) return ["200 ok\r\n.\r\n"];
  return [`200 ok\r\nProtocol:RRP ${version}\r\n.\r\n`];
}

/** Step definitions are loaded once a process. */
let support: ISupportCodeLibrary | undefined;

async function run(version: string): Promise<readonly ScenarioResult[]> {
  const server = await startLineServer({ greeting: [banner], answer: (message) => answer(message, version) });
  process.env.RRP_RUN_TEST = "s3cret-word";
  const profile = writtenProfile({
    name: "a server of lines",
    target: { host: "127.0.0.1" },
    capabilities: ["rrp"],
    rrp: {
      port: server.port,
      plain: true,
      registrars: { A: { id: "rrp-a", password: { env: "RRP_RUN_TEST" } } },
    },
  });
  const collector = new Collector({ rows: new Set(allRows().map(({ id }) => id)), repeat: () => "" });
  support = await runSuite({
    ...(support && { support }),
    subject: resolveSubject(profile, "profile.yaml"),
    places: ["rrp/describe.feature"],
    tags: "@rrp-describe/200/described",
    onMessage: (envelope) => collector.accept(envelope),
  });
  await server.close();
  return collector.scenarios();
}

test("a server of RRP alone is judged, without TLS and EPP, and its failures show what was said", async () => {
  const right = await run("2.0.0");
  assert.deepEqual(
    right.map(({ verdict }) => verdict),
    ["passed", "passed"],
    JSON.stringify(right[0]?.failure),
  );

  const [failed] = await run("9.9.9");
  assert.equal(failed?.failure?.kind, "then");
  assert.equal(failed?.failure?.expected, '"RRP 2.0.0"');
  assert.equal(failed?.failure?.actual, '"RRP 9.9.9"');
  const said = failed?.exchanges?.map(({ protocol, who, sent, received }) => [protocol, who, sent, received]);
  assert.deepEqual(said, [
    ["rrp", "registrar A", "", banner],
    ["rrp", "registrar A", "session\r\n-Id:rrp-a\r\n-Password:***********\r\n.\r\n", "200 ok\r\n.\r\n"],
    ["rrp", "registrar A", "describe\r\n.\r\n", "200 ok\r\nProtocol:RRP 9.9.9\r\n.\r\n"],
  ]);
});
