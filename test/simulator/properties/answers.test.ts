import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Dialect } from "../../../simulator/epp/dialect.ts";
import { readFrame } from "../../../xsd/reader.ts";
import { live } from "./life.ts";
import { runs } from "./runs.ts";
import { steps, told } from "./steps.ts";

test("every answer is valid against the schemas", () => {
  const dialect = new Dialect(undefined);
  fc.assert(
    fc.property(steps(40), (all) => {
      for (const taken of live(all)) {
        if (taken.executed === undefined) continue;
        const { document, code } = dialect.answer(taken.executed, "client-id");
        const reading = readFrame(Buffer.from(document));
        assert.ok(reading.ok, `${told(taken)}\n${document}\n${reading.ok ? "" : reading.problems[0]?.message}`);
        assert.notEqual(code, 2400, told(taken));
      }
    }),
    runs(40),
  );
});
