import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { CertificationReport } from "../../certify/report/model.ts";
import schema from "../../certify/report.schema.json" with { type: "json" };
import { folder, run, start } from "./program.ts";

const drive = `${process.execPath} ${fileURLToPath(new URL("../../examples/rrp/adapter.mjs", import.meta.url))}`;

const plan = `@client @protocol:rrp
Feature: Mine: a plan about RRP

  Scenario: Coming in
    When the client logs in
    Then the answer was 200

  Scenario: A name that is taken
    Given registrar B holds domain "taken.example"
    When the client registers domain "taken.example" for 1 year
    Then domain "taken.example" is there

  Scenario: Going
    When the client logs out
    Then the session is over
`;

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

test("a client of RRP's is told where to go, and its reports show its lines without the password", async (context) => {
  const cwd = folder(context);
  writeFileSync(join(cwd, "mine.feature"), plan);
  const told = join(cwd, "told.jsonl");
  const port = await freePort();
  const ports = ["--port", "0", "--rrp-port", String(port)];
  const ended = await run(cwd, ["certify", "--plan", "mine.feature", ...ports, "--drive", `tee ${told} | ${drive}`]);
  assert.equal(ended.code, 1, ended.out + ended.errors);
  assert.match(ended.out, new RegExp(`^ {2}RRP {8}127\\.0\\.0\\.1 port ${port}, over TLS$`, "m"));
  for (const line of ended.out.split("\n")) assert.ok(line.length <= 80 || line.includes(cwd), line);
  const [first = ""] = readFileSync(told, "utf8").split("\n");
  const { rrp, epp, registrar } = JSON.parse(first) as Record<string, { port?: number; password?: string }>;
  assert.equal(rrp?.port, port);
  assert.notEqual(epp?.port, port);

  const text = (name: string) => readFileSync(join(cwd, "certification", name), "utf8");
  const report = JSON.parse(text("report.json")) as CertificationReport;
  const ajv = new Ajv2020({ strict: true });
  formats.default(ajv);
  assert.ok(ajv.validate(schema, report), ajv.errorsText());
  assert.deepEqual(
    report.scenarios.map(({ verdict, failure }) => [verdict, failure?.actual]),
    [
      ["passed", undefined],
      ["failed", "ADD domain taken.example: 540"],
      ["passed", undefined],
    ],
  );
  for (const name of ["report.json", "junit.xml", "index.html"])
    assert.ok(!text(name).includes(registrar?.password ?? "?"), `the password stands in ${name}`);
  assert.match(text("junit.xml"), /<property name="protocol" value="rrp"\/>/);
  const page = text("index.html");
  assert.match(page, /plan mine.feature, over RRP/);
  assert.match(page, /<b>ADD<\/b>\n<i>EntityName<\/i>:Domain\n<i>DomainName<\/i>:taken\.example/);
  assert.match(page, /<td class=names>ADD domain taken\.example<\/td><td class=names>–<\/td><td class="v f">540/);
});

test("by hand, a plan about RRP has its port next to EPP's", async (context) => {
  const cwd = folder(context);
  writeFileSync(join(cwd, "mine.feature"), plan);
  const port = await freePort();
  const running = start(cwd, ["certify", "--plan", "mine.feature", "--port", String(port)]);
  await running.prints(/open a session \(SESSION\) as registrar-a/);
  assert.match(
    running.seen(),
    new RegExp(`EPP {8}127\\.0\\.0\\.1 port ${port},[^]*RRP {8}127\\.0\\.0\\.1 port ${port + 1},`),
  );
  assert.match(running.seen(), /Speak RRP: what is said in EPP does no step/);
  running.process.kill("SIGINT");
  assert.equal((await running.ended).code, 130);
});
