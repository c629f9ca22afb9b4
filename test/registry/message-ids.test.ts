import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { idOf, keyIn } from "../../simulator/registry/flows/poll/queue.ts";

const message = { key: 12, registrar: "registrar-a", event: Date.UTC(2018, 11, 31, 23, 59, 59, 999), text: "a text" };

describe("the id of a message", () => {
  it("is its number and the year of its event", () => assert.equal(idOf(message), "12-2018"));
  it("changes with the year of a yearly notice", () =>
    assert.equal(idOf({ ...message, event: Date.UTC(2019, 11, 31) }), "12-2019"));
  it("gives the number back", () => assert.equal(keyIn(idOf(message)), 12));
});

describe("the number in an id", () => {
  for (const id of ["3-1999", "03-2011", "+3-2011", "3-"])
    it(`is 3 in ${id}, whatever the year`, () => assert.equal(keyIn(id), 3));

  for (const id of [
    "1",
    "3",
    "2-2-1999-2007",
    "-3-2011",
    "ABC-12345",
    "3 -2011",
    "-2011",
    "-",
    "9223372036854775808-2011",
  ])
    it(`is not in ${id}`, () => assert.equal(keyIn(id), undefined));
});
