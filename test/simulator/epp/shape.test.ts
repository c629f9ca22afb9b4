import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  alterable,
  date,
  each,
  group,
  leaf,
  mutated,
  paths,
  type Shape,
  text,
  write,
} from "../../../simulator/epp/shape.ts";

interface Sample {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly roles: readonly { readonly role: string; readonly id: string }[];
  readonly isFree: boolean;
  readonly years: number;
  readonly expires?: number;
}

const shape: Shape<Sample> = group(
  "x:data",
  [
    leaf(
      "x:name",
      ({ name, isFree }) => [{ name, isFree }],
      ({ name }) => name,
      { avail: ({ isFree }) => isFree },
    ),
    text("x:host", ({ hosts }) => hosts),
    each("x:ns", ({ roles }) => roles, [text("x:id", ({ id }: Sample["roles"][number]) => id)], {
      role: ({ role }) => role,
    }),
    text("x:years", ({ years }) => years),
    date("x:exDate", ({ expires }) => expires),
  ],
  { "xmlns:x": () => "urn:x" },
);

const sample: Sample = {
  name: "a<b>.example",
  hosts: ["ns1", "ns2"],
  roles: [{ role: "admin", id: "sh8013" }],
  isFree: true,
  years: 3,
  expires: Date.UTC(2025, 0, 1, 0, 0, 0, 500),
};

describe("a shape", () => {
  test("is written with what the value has, escaped", () => {
    assert.equal(
      write(shape, sample),
      '<x:data xmlns:x="urn:x"><x:name avail="true">a&lt;b&gt;.example</x:name><x:host>ns1</x:host><x:host>ns2</x:host>' +
        '<x:ns role="admin"><x:id>sh8013</x:id></x:ns><x:years>3</x:years><x:exDate>2025-01-01T00:00:00Z</x:exDate></x:data>',
    );
  });

  test("leaves out what the value has not", () => {
    const { expires: _, ...bare } = sample;
    const written = write(shape, { ...bare, hosts: [], roles: [] });
    assert.doesNotMatch(written, /exDate|host|ns>/);
  });

  test("lists everything that it consists of, but for namespaces", () => {
    assert.deepEqual(paths(shape), [
      "x:data",
      "x:data/x:name",
      "x:data/x:name/@avail",
      "x:data/x:host",
      "x:data/x:ns",
      "x:data/x:ns/@role",
      "x:data/x:ns/x:id",
      "x:data/x:years",
      "x:data/x:exDate",
    ]);
  });

  test("tells what could say something else: texts and attributes", () => {
    assert.deepEqual(
      paths(shape).filter((path) => !alterable(shape, path)),
      ["x:data", "x:data/x:ns"],
    );
  });
});

describe("a mutated shape", () => {
  for (const path of paths(shape)) {
    test(`without ${path} writes all the rest`, () => {
      const without = mutated(shape, path, "removed");
      if (path === "x:data") {
        assert.equal(without, undefined);
        return;
      }
      assert.ok(without);
      const gone = new Set(paths(shape).filter((one) => one === path || one.startsWith(`${path}/`)));
      assert.deepEqual(
        paths(without),
        paths(shape).filter((one) => !gone.has(one)),
      );
      assert.notEqual(write(without, sample), write(shape, sample));
    });

    if (alterable(shape, path))
      test(`with another ${path} has the same parts and says something else`, () => {
        const other = mutated(shape, path, "altered");
        assert.ok(other);
        assert.deepEqual(paths(other), paths(shape));
        assert.notEqual(write(other, sample), write(shape, sample));
      });
  }

  test("leaves the shape that it was made from as it is", () => {
    const before = write(shape, sample);
    for (const path of paths(shape)) mutated(shape, path, "removed");
    assert.equal(write(shape, sample), before);
  });
});
