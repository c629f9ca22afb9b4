import assert from "node:assert/strict";
import { test } from "node:test";
import { rrpCodes, rrpFlows } from "../../../catalogue/index.ts";
import { allMutants } from "../../../simulator/mutants.ts";
import { mutantId } from "../../../simulator/registry/mutants.ts";
import { rrpWorld, Talk } from "./support.ts";

const mutants = allMutants().filter((mutant) => mutantId(mutant).includes("rrp"));

test("every refusal of every command can be left out and given another code", () => {
  const ids = new Set(mutants.map(mutantId));
  for (const [flow, { refuses }] of Object.entries(rrpFlows))
    for (const [reason, { code }] of Object.entries(refuses)) {
      assert.ok(ids.has(`left-out ${flow}/${code}/${reason}`), reason);
      assert.ok(ids.has(`other-code ${flow}/${code}/${reason}`), reason);
    }
});

test("each of the 46 codes has a mutant", () => {
  const told = new Set(mutants.flatMap((mutant) => (mutant.kind === "other-code" ? [mutant.row.split("/")[1]] : [])));
  for (const code of Object.keys(rrpCodes)) assert.ok(told.has(code), code);
});

test("mutants of a command are listed under its name", () => {
  for (const mutant of allMutants("rrp-check")) assert.match(mutantId(mutant), / rrp-check\//);
  assert.ok(allMutants("rrp").length > 10);
});

test("a weakened registry answers otherwise", () => {
  const say = (mutant: Parameters<typeof rrpWorld>[1]) => {
    const a = Talk.as("regA", rrpWorld({}, mutant));
    return a.domain("add", "held-a.tld");
  };
  assert.equal(say(undefined).code, 554);
  assert.equal(say({ kind: "other-code", row: "rrp-add/554/name-taken" }).code, 549);
  assert.notEqual(say({ kind: "left-out", row: "rrp-add/554/name-taken" }).code, 554);
});

test("the other code is none that passes for the row", () => {
  const row = "rrp-add/541/name-not-available";
  assert.equal(Talk.as("regA", rrpWorld({}, { kind: "other-code", row })).domain("add", "reserved.tld").code, 502);
});

test("a success may have another code, or lack a line, or tell something else", () => {
  const say = (mutant: Parameters<typeof rrpWorld>[1]) =>
    Talk.as("regA", rrpWorld({}, mutant)).domain("add", "new.tld");
  const answer = "rrp-add/200/registered";
  const path = "registration expiration date";
  assert.equal(say({ kind: "other-code", row: answer }).code, 549);
  assert.deepEqual(say({ kind: "element-removed", answer, path }).lines, ["status:ACTIVE"]);
  assert.deepEqual(say({ kind: "element-altered", answer, path }).lines, [
    "registration expiration date:2027-03-05 09:30:00.0",
    "status:ACTIVE",
  ]);
});

test("a fault of syntax that is overlooked ends in no crash", () => {
  const overlooked = mutants.filter((mutant) => mutant.kind === "left-out");
  const faults: readonly (readonly string[])[] = [
    ["sync"],
    ["check domain"],
    ["check", "DomainName"],
    ["add", "DomainName:free.tld"],
    ["add", "EntityName:Contact", "DomainName:free.tld"],
    ["del", "EntityName:Domain"],
    ["mod", "EntityName:Domain", "DomainName:held-a.tld", "Status:asleep"],
    ["renew", "EntityName:NameServer", "NameServer:ns.held-a.tld"],
    ["renew", "EntityName:Domain", "DomainName:held-a.tld", "-Period:five"],
    ["add", "EntityName:NameServer", "NameServer:ns.held-a.tld", "IPAddress:nowhere"],
    ["transfer", "EntityName:Domain", "DomainName:held-b.tld", "-Approve:maybe"],
  ];
  for (const mutant of overlooked) {
    const a = Talk.as("regA", rrpWorld({}, mutant));
    for (const lines of faults) assert.ok(a.say(...lines).code in rrpCodes, `${mutantId(mutant)}: ${lines}`);
  }
});
