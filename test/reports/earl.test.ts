import assert from "node:assert/strict";
import { test } from "node:test";
import jsonld from "jsonld";
import { renderEarl } from "../../reports/earl.ts";
import type { RowVerdict } from "../../reports/model.ts";
import { sampleReport } from "./sample.ts";

const earl = "http://www.w3.org/ns/earl#";
const dct = "http://purl.org/dc/terms/";
const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

interface Triple {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string; readonly datatype?: { readonly value: string } };
}

/** The triples of the document, as an independent processor reads it; any wish for the network is a failure. */
async function triples(text: string): Promise<readonly Triple[]> {
  const documentLoader = () => Promise.reject(new Error("the document asks for the network"));
  const document = JSON.parse(text) as jsonld.JsonLdDocument;
  const options = { documentLoader, safe: true };
  return (await jsonld.toRDF(document, options)) as unknown as readonly Triple[];
}

function reader(all: readonly Triple[]) {
  const values = (subject: string, predicate: string) =>
    all
      .filter((triple) => triple.subject.value === subject && triple.predicate.value === predicate)
      .map(({ object }) => object.value);
  const ofType = (name: string) =>
    all
      .filter(({ predicate, object }) => predicate.value === type && object.value === `${earl}${name}`)
      .map(({ subject }) => subject.value);
  return { values, ofType };
}

test("a JSON-LD processor finds an assertion for every row, each with all that EARL asks for", async () => {
  const report = sampleReport();
  const { values, ofType } = reader(await triples(renderEarl(report)));
  const assertions = ofType("Assertion");
  assert.equal(assertions.length, report.rows.length);
  const [suite, server] = [ofType("Assertor"), ofType("TestSubject")];
  assert.equal(suite.length, 1);
  assert.equal(server.length, 1);
  const outcomes = ["passed", "failed", "cantTell", "inapplicable", "untested"].map((name) => `${earl}${name}`);
  for (const assertion of assertions) {
    assert.deepEqual(values(assertion, `${earl}assertedBy`), suite);
    assert.deepEqual(values(assertion, `${earl}subject`), server);
    assert.deepEqual(values(assertion, `${earl}mode`), [`${earl}automatic`]);
    const [criterion = "", ...others] = values(assertion, `${earl}test`);
    assert.deepEqual(others, []);
    assert.ok(ofType("TestCriterion").includes(criterion));
    const [result = ""] = values(assertion, `${earl}result`);
    assert.ok(ofType("TestResult").includes(result));
    const [outcome = ""] = values(result, `${earl}outcome`);
    assert.ok(outcomes.includes(outcome), outcome);
    assert.equal(values(result, `${dct}date`)[0], report.run.started);
    assert.equal(values(result, `${earl}info`).length, 1);
  }
});

test("each verdict is what EARL calls it: a waiver does not undo a failure, and what was not judged cannot be told", async () => {
  const report = sampleReport();
  const { values, ofType } = reader(await triples(renderEarl(report)));
  const expected: Readonly<Record<RowVerdict, string>> = {
    passed: "passed",
    failed: "failed",
    waived: "failed",
    "set-up failed": "cantTell",
    "not testable": "cantTell",
    "harness error": "cantTell",
    "not applicable": "inapplicable",
    "not covered": "untested",
  };
  const outcomeOf = new Map(
    ofType("Assertion").map((assertion) => {
      const [criterion = ""] = values(assertion, `${earl}test`);
      const [result = ""] = values(assertion, `${earl}result`);
      return [values(criterion, `${dct}identifier`)[0], values(result, `${earl}outcome`)[0]];
    }),
  );
  for (const { id, verdict } of report.rows) assert.equal(outcomeOf.get(id), `${earl}${expected[verdict]}`, id);
  assert.equal(
    new Set(report.rows.map(({ verdict }) => verdict)).size,
    Object.keys(expected).length,
    "every verdict is there",
  );
});

test("a criterion has a name that is an IRI and leads to the section that asks for it", async () => {
  const all = await triples(renderEarl(sampleReport()));
  const { values } = reader(all);
  const row = "urn:eppraise:row:domain-create/1000/registered";
  assert.deepEqual(values(row, `${dct}source`), ["https://www.rfc-editor.org/rfc/rfc5731#section-3.2.1"]);
  assert.deepEqual(values(row, `${dct}title`), ["the name is free and everything is given"]);
  for (const { object } of all.filter(({ predicate }) => predicate.value === `${dct}date`))
    assert.equal(object.datatype?.value, "http://www.w3.org/2001/XMLSchema#dateTime");
});
