import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, it } from "node:test";
import { readFrame } from "../../xsd/reader.ts";
import { prefixOf, requestedResources, schemas, schemaText, validator } from "../../xsd/schemas.ts";
import { samples } from "./samples.ts";

const read = (text: string) => readFrame(Buffer.from(text));

describe("the set of schemas", () => {
  it("has every file of the folder, each for the namespace that it says", () => {
    const files = readdirSync(new URL("../../xsd/", import.meta.url)).filter((file) => file.endsWith(".xsd"));
    assert.deepEqual(files.sort(), schemas.map(({ file }) => file).sort());
    for (const schema of schemas) {
      assert.match(schemaText(schema), new RegExp(`targetNamespace="${schema.ns.replaceAll(".", "\\.")}"`));
      assert.equal(prefixOf(schema.ns), schema.prefix);
    }
  });

  it("compiles once, from our own files only", () => {
    assert.equal(validator(), validator());
    assert.deepEqual([...requestedResources()].sort(), schemas.map(({ file }) => `eppraise:/xsd/${file}`).sort());
  });

  it("is tried here namespace by namespace", () => {
    assert.deepEqual(new Set(samples.map(({ ns }) => ns)), new Set(schemas.map(({ prefix }) => prefix)));
  });
});

for (const [index, { ns, valid, breaks }] of samples.entries()) {
  describe(`${ns} (sample ${index + 1})`, () => {
    it("accepts a valid document", () => {
      const reading = read(valid);
      assert.deepEqual(reading.ok ? [] : reading.problems, []);
    });

    for (const [what, find, put] of breaks) {
      it(`refuses ${what}`, () => {
        const broken = valid.replaceAll(find, () => put);
        assert.notEqual(broken, valid);
        const reading = read(broken);
        assert.equal(reading.ok ? "valid" : reading.fault, "not-valid");
      });
    }
  });
}
