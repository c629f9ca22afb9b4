import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { Registry, tableNames } from "../../../simulator/registry/registry.ts";
import { Table } from "../../../simulator/registry/table.ts";

type Value = readonly string[];

/** What may be done to a table. */
const operation = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("put" as const),
      key: fc.nat(6),
      value: fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("remove" as const), key: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("reset" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("settle" as const) }) },
);

const entries = fc.array(fc.tuple(fc.nat(6), fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 3 })), {
  maxLength: 6,
});

function check(
  table: Table<number, Value>,
  index: { find(term: string): ReadonlySet<number> },
  model: ReadonlyMap<number, Value>,
) {
  assert.equal(table.size, model.size);
  assert.deepEqual(
    [...table.entries()].sort(([left], [right]) => left - right),
    [...model].sort(([left], [right]) => left - right),
  );
  for (let key = 0; key <= 6; key++) {
    assert.deepEqual(table.get(key), model.get(key));
    assert.equal(table.has(key), model.has(key));
  }
  for (const term of ["a", "b", "c"]) {
    const expected = [...model].filter(([, value]) => value.includes(term)).map(([key]) => key);
    assert.deepEqual([...index.find(term)].sort(), expected.sort(), `keys of ${term}`);
  }
}

describe("a table", () => {
  test("behaves as a map that can be put back, and its index with it", () => {
    fc.assert(
      fc.property(entries, fc.array(operation, { maxLength: 30 }), fc.boolean(), (first, operations, isLate) => {
        let base = new Map<number, Value>(first);
        const model = new Map<number, Value>(base);
        const table = new Table<number, Value>(base);
        const index = table.index((value) => value);
        for (const step of operations) {
          if (step.kind === "put") {
            table.put(step.key, step.value);
            model.set(step.key, step.value);
          } else if (step.kind === "remove") {
            table.remove(step.key);
            model.delete(step.key);
          } else if (step.kind === "reset") {
            table.reset();
            model.clear();
            for (const [key, value] of base) model.set(key, value);
          } else {
            table.settle();
            base = new Map(model);
          }
          check(table, index, model);
        }
        if (isLate) {
          table.settle();
          check(
            table,
            table.index((value) => value),
            model,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  test("does not change the map that it was made from", () => {
    const base = new Map([[1, ["a"]]]);
    const table = new Table<number, Value>(base);
    table.put(1, ["b"]);
    table.put(2, ["c"]);
    table.remove(1);
    assert.deepEqual([...base], [[1, ["a"]]]);
  });

  test("gives entries of the fixture first, then the others in the order in which they came", () => {
    const table = new Table<string, number>(
      new Map([
        ["one", 1],
        ["two", 2],
      ]),
    );
    table.put("three", 3);
    table.put("one", 11);
    assert.deepEqual(
      [...table.entries()],
      [
        ["two", 2],
        ["three", 3],
        ["one", 11],
      ],
    );
  });

  test("made an index late, has it put back to what the fixture says", () => {
    const table = new Table<number, Value>(new Map([[1, ["a"]]]));
    table.put(2, ["a"]);
    const index = table.index((value) => value);
    table.reset();
    assert.deepEqual([...index.find("a")], [1]);
  });
});

/** A map that counts how often its values are looked at. */
class Watched<K, V> extends Map<K, V> {
  looks = 0;

  override get(key: K): V | undefined {
    this.looks++;
    return super.get(key);
  }

  override has(key: K): boolean {
    this.looks++;
    return super.has(key);
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    this.looks += this.size;
    return super[Symbol.iterator]();
  }
}

test("putting a registry back looks at none of its objects, however many there are", () => {
  const tokens = new Watched(
    Array.from({ length: 10_000 }, (_, index) => [`T${index}`, { token: `T${index}` } as never]),
  );
  const registry = new Registry({ tokens });
  registry.tokens.index((token) => [token.token]);
  registry.tokens.put("T1", { token: "changed" } as never);
  tokens.looks = 0;
  registry.reset();
  assert.equal(tokens.looks, 0);
  assert.equal(registry.tokens.get("T1")?.token, "T1");
});

test("a registry puts all of its tables back", () => {
  const registry = new Registry();
  const value = { repositoryId: "1-ROID", registrar: "registrar-a", contacts: [], nameservers: [], addresses: [] };
  for (const name of tableNames) registry.table(name).put("key" as never, value as never);
  registry.reset();
  assert.deepEqual(
    tableNames.map((name) => registry.table(name).size),
    tableNames.map(() => 0),
  );
});
