import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { call } from "../control/support.ts";
import { Sea } from "./support.ts";

let sea: Sea;
before(async () => {
  sea = await Sea.begin();
});
after(() => sea.close());

/** Faults that cannot be, each with the place and the beginning of what is said about it. */
const refused: readonly (readonly [fault: unknown, path: string, message: RegExp])[] = [
  [{ kind: "cdat" }, "faults[0].kind", /^unknown kind "cdat"; did you mean "cdata"\?$/],
  [{}, "faults[0].kind", /^this is missing$/],
  [5, "faults[0]", /^this must be a mapping/],
  [{ kind: "cdata", when: { nht: 1 } }, "faults[0].when.nht", /^unknown key; did you mean "nth"\?$/],
  [{ kind: "cdata", when: { nth: 0 } }, "faults[0].when.nth", />=1/],
  [{ kind: "cdata", when: { probability: 0 } }, "faults[0].when.probability", />0/],
  [{ kind: "cdata", when: { probability: 1.5 } }, "faults[0].when.probability", /<=1/],
  [{ kind: "cdata", when: { times: "ever" } }, "faults[0].when.times", /./],
  [{ kind: "cdata", when: { commands: [] } }, "faults[0].when.commands", /./],
  [
    { kind: "cdata", when: { commands: ["domain-creat"] } },
    "faults[0].when.commands[0]",
    /did you mean "domain-create"\?$/,
  ],
  [
    { kind: "cdata", when: { registrars: ["registrar-x"] } },
    "faults[0].when.registrars[0]",
    /^there is no registrar "registrar-x" in this world$/,
  ],
  [{ kind: "object-transferred", to: "registrar-x" }, "faults[0].to", /^there is no registrar "registrar-x"/],
  [{ kind: "older-tls", when: { commands: ["login"] } }, "faults[0].when.commands", /^unknown key$/],
  [{ kind: "older-tls", version: "TLSv1.2" }, "faults[0].version", /did you mean "TLSv1.1"\?$/],
  [{ kind: "answer-delayed", by: "P1D" }, "faults[0].by", /^write a length of real time up to an hour/],
  [{ kind: "answer-delayed", by: "PT2H" }, "faults[0].by", /^write a length of real time up to an hour/],
  [{ kind: "answer-delayed", by: "soon" }, "faults[0].by", /^write a length of real time up to an hour/],
  [{ kind: "answer-split", size: 0 }, "faults[0].size", />=1/],
  [{ kind: "command-failed", code: 2401 }, "faults[0].code", /^unknown value "2401"/],
  [{ kind: "unknown-status", status: "two words" }, "faults[0].status", /^a status is one word/],
  [{ kind: "object-changed", statuses: ["clientHold"] }, "faults[0].statuses[0]", /^a registry sets server statuses$/],
  [{ kind: "clock-moved", by: "P" }, "faults[0].by", /^write a length of time/],
];

for (const [fault, path, message] of refused)
  test(`${JSON.stringify(fault)} is refused with its place`, async () => {
    const { status, body } = await call(sea.simulator, "PUT", "/worlds/sea/faults", { body: { faults: [fault] } });
    assert.equal(status, 400);
    const { problems } = body as { problems: { path: string; message: string }[] };
    assert.deepEqual(
      problems.map((one) => one.path),
      [path],
    );
    assert.match(problems[0]?.message ?? "", message);
    assert.deepEqual(((await sea.ask("faults")) as { faults: unknown[] }).faults, []);
  });

test("a seed is a whole number of 32 bits", async () => {
  for (const seed of [-1, 1.5, 2 ** 32, "one"]) {
    const { status, body } = await call(sea.simulator, "PUT", "/worlds/sea/faults", { body: { faults: [], seed } });
    assert.equal(status, 400);
    assert.deepEqual(
      (body as { problems: { path: string }[] }).problems.map(({ path }) => path),
      ["seed"],
    );
  }
});

test("a fault that is not there cannot be taken away", async () => {
  const { status, body } = await call(sea.simulator, "DELETE", "/worlds/sea/faults/fault-99");
  assert.equal(status, 404);
  assert.match((body as { error: string }).error, /there is no fault "fault-99"; GET \/worlds\/sea\/faults/);
});

test("a strike is looked for by numbers", async () => {
  for (const name of ["session", "after", "limit"]) {
    const { status, body } = await call(sea.simulator, "GET", `/worlds/sea/strikes?${name}=x`);
    assert.equal(status, 400);
    assert.deepEqual(
      (body as { problems: { path: string }[] }).problems.map(({ path }) => path),
      [name],
    );
  }
});

test("every kind is listed with what a sound client does", async () => {
  const { body } = await call(sea.simulator, "GET", "/faults");
  const listed = body as { kind: string; sound: string; summary: string }[];
  assert.equal(new Set(listed.map(({ kind }) => kind)).size, listed.length);
  assert.ok(listed.length >= 27 && listed.every(({ sound, summary }) => sound.endsWith(".") && summary.endsWith(".")));
});
