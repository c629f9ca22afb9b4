import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { type RunningSimulator, startSimulator } from "../../../simulator/start.ts";
import { call, hello, sample } from "./support.ts";

type Json = Readonly<Record<string, unknown>>;

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}

let simulator: RunningSimulator;
let description: Description;
let ajv: Ajv2020;

before(async () => {
  simulator = await startSimulator();
  const { hosted } = await simulator.createWorld(sample, { id: "w" });
  hosted.transcript.write({ kind: "opened", connection: 1, at: Date.now(), protocol: "epp" });
  description = (await call(simulator, "GET", "/openapi.json")).body;
  ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(description, "openapi");
});
after(() => simulator.close());

/** One call of every route, in an order in which each can succeed. */
const calls: readonly (readonly [method: string, template: string, path: string, body?: unknown])[] = [
  ["GET", "/health", "/health"],
  ["GET", "/openapi.json", "/openapi.json"],
  [
    "POST",
    "/worlds",
    "/worlds",
    {
      id: "x",
      fixture: sample,
      epp: { port: 0 },
      mutant: { kind: "left-out", row: "login/2102/password-changes-not-supported" },
    },
  ],
  ["GET", "/worlds", "/worlds"],
  ["GET", "/worlds/{world}", "/worlds/x"],
  [
    "PATCH",
    "/worlds/{world}",
    "/worlds/w",
    { policy: { maxChecks: 5 }, registrars: { "registrar-a": { state: "suspended" } } },
  ],
  ["POST", "/worlds/{world}/reset", "/worlds/w/reset"],
  ["GET", "/worlds/{world}/clock", "/worlds/w/clock"],
  ["PUT", "/worlds/{world}/clock", "/worlds/w/clock", { now: "2025-02-01T00:00:00Z" }],
  ["POST", "/worlds/{world}/clock/advance", "/worlds/w/clock/advance", { by: "P5D" }],
  ["POST", "/worlds/{world}/idle", "/worlds/w/idle", { for: "PT1H" }],
  ["GET", "/worlds/{world}/objects/{kind}", "/worlds/w/objects/domains"],
  ["GET", "/worlds/{world}/objects/{kind}/{name}", "/worlds/w/objects/domains/sample.example?stored=true"],
  ["GET", "/worlds/{world}/messages", "/worlds/w/messages?registrar=registrar-a"],
  ["GET", "/worlds/{world}/charges", "/worlds/w/charges?domain=sample.example"],
  ["GET", "/worlds/{world}/history", "/worlds/w/history?object=domain"],
  ["GET", "/worlds/{world}/dns-refreshes", "/worlds/w/dns-refreshes"],
  ["GET", "/worlds/{world}/trademarks", "/worlds/w/trademarks"],
  ["POST", "/worlds/{world}/trademarks/refresh", "/worlds/w/trademarks/refresh"],
  ["GET", "/worlds/{world}/lordn", "/worlds/w/lordn?tld=example"],
  ["POST", "/worlds/{world}/jobs/{job}", "/worlds/w/jobs/bill-renewals"],
  ["POST", "/worlds/{world}/commands", "/worlds/w/commands", { registrar: "registrar-a", xml: hello }],
  ["GET", "/worlds/{world}/ledger", "/worlds/w/ledger?limit=5"],
  ["GET", "/worlds/{world}/sessions", "/worlds/w/sessions"],
  ["GET", "/worlds/{world}/limits", "/worlds/w/limits"],
  ["PATCH", "/worlds/{world}/limits", "/worlds/w/limits", { sessions: 10 }],
  ["GET", "/mutants", "/mutants"],
  ["GET", "/faults", "/faults"],
  [
    "PUT",
    "/worlds/{world}/faults",
    "/worlds/w/faults",
    { seed: 7, faults: [{ kind: "answer-split" }, { kind: "cdata", when: { commands: ["hello"], times: 2 } }] },
  ],
  ["POST", "/worlds/{world}/faults", "/worlds/w/faults", { kind: "answer-delayed", by: "PT2S" }],
  ["GET", "/worlds/{world}/faults", "/worlds/w/faults"],
  ["GET", "/worlds/{world}/strikes", "/worlds/w/strikes?limit=5"],
  ["DELETE", "/worlds/{world}/faults/{fault}", "/worlds/w/faults/fault-1"],
  ["DELETE", "/worlds/{world}/faults", "/worlds/w/faults"],
  ["GET", "/worlds/{world}/live", "/worlds/w/live?version=other&wait=1"],
  ["GET", "/worlds/{world}/totals", "/worlds/w/totals"],
  ["GET", "/worlds/{world}/transcript", "/worlds/w/transcript?limit=5"],
  ["GET", "/worlds/{world}/transcript/search", "/worlds/w/transcript/search?text=hello"],
  ["GET", "/worlds/{world}/transcript/{number}", "/worlds/w/transcript/1"],
  ["GET", "/worlds/{world}/names/{kind}", "/worlds/w/names/domains?find=sample"],
  ["GET", "/worlds/{world}/coming", "/worlds/w/coming?limit=5"],
  ["GET", "/worlds/{world}/coming/{kind}/{name}", "/worlds/w/coming/domains/sample.example"],
  ["POST", "/worlds/{world}/clock/next", "/worlds/w/clock/next"],
  [
    "PUT",
    "/worlds/{world}/plan",
    "/worlds/w/plan",
    { title: "Basics", steps: [{ text: "Log in.", state: "failed", note: "It did not." }] },
  ],
  ["GET", "/worlds/{world}/plan", "/worlds/w/plan"],
  ["DELETE", "/worlds/{world}/plan", "/worlds/w/plan"],
  ["DELETE", "/worlds/{world}", "/worlds/x"],
];

/** Those that send or take lines and no JSON document: saving a world, and loading it again. */
const callsOfLines: readonly (readonly [method: string, template: string, part: string])[] = [
  ["GET", "/worlds/{world}/state", "responses/200"],
  ["PUT", "/worlds/{world}/state", "requestBody"],
];

function validator(template: string, method: string, part: string): ValidateFunction {
  const pointer = [template, method.toLowerCase()].map((step) =>
    encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1")),
  );
  const validate = ajv.getSchema(`openapi#/paths/${pointer.join("/")}/${part}/content/application~1json/schema`);
  assert.ok(validate, `${method} ${template} describes no ${part}`);
  return validate;
}

describe("the description of the control port", () => {
  test("is OpenAPI 3.1", () => assert.match(description.openapi, /^3\.1\./));

  test("is tried here as a whole", () => {
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const tried = [...calls, ...callsOfLines].map(([method, template]) => `${method} ${template}`);
    assert.deepEqual(tried.sort(), described.sort());
  });

  for (const [method, template, path, body] of calls)
    test(`describes what ${method} ${path} takes and answers`, async () => {
      const answer = await call(simulator, method, path, body === undefined ? {} : { body });
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      const validate = validator(template, method, "responses/200");
      assert.ok(validate(answer.body), JSON.stringify(validate.errors));
      if (body === undefined) return;
      const accepts = validator(template, method, "requestBody");
      assert.ok(accepts(body), JSON.stringify(accepts.errors));
      assert.ok(!accepts({ stranger: 1 }), "an unknown key is described as allowed");
    });

  test("describes a saved world as lines, which are what is sent", async () => {
    for (const [method, template, part] of callsOfLines) {
      const pointer = [template, method.toLowerCase(), ...part.split("/")];
      const { content } = pointer.reduce((at, step) => at[step] as Json, description.paths as Json);
      assert.deepEqual(Object.keys(content as Json), ["application/x-ndjson"], method);
    }
    const { headers, body } = await call(simulator, "GET", "/worlds/w/state");
    assert.equal(headers["content-type"], "application/x-ndjson");
    const put = await call(simulator, "PUT", "/worlds/w/state", { body });
    assert.equal(put.status, 200);
    const validate = validator("/worlds/{world}/state", "PUT", "responses/200");
    assert.ok(validate(put.body), JSON.stringify(validate.errors));
  });

  test("describes the single entry of the ledger", async () => {
    const { body } = await call(simulator, "POST", "/worlds/w/commands", {
      body: { registrar: "registrar-a", xml: hello },
    });
    const { body: entry } = await call(
      simulator,
      "GET",
      `/worlds/w/ledger?server=${(body as { server: string }).server}`,
    );
    const validate = validator("/worlds/{world}/ledger", "GET", "responses/200");
    assert.ok(validate(entry), JSON.stringify(validate.errors));
    assert.equal((entry as { row: string }).row, "hello/0/greeted");
  });

  test("describes refusals", async () => {
    const validate = ajv.getSchema("openapi#/components/schemas/Refusal");
    const { body } = await call(simulator, "POST", "/worlds", { body: { fixture: { tlds: [{}] } } });
    assert.ok(validate?.(body), JSON.stringify(validate?.errors));
  });
});
