import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { flows } from "../../catalogue/index.ts";
import type { Refusal } from "../../catalogue/model.ts";
import { domainCreate } from "../../simulator/registry/flows/domain/create.ts";

describe("the refusals of a registration", () => {
  it("answer in the order in which the catalogue has them", () => {
    const listed = Object.entries<Refusal>(flows["domain-create"].refuses)
      .filter(([, { raisedBy }]) => raisedBy !== "decode")
      .map(([reason]) => reason);
    const asked = domainCreate.guards.map(({ reason }) => reason).filter((reason) => listed.includes(reason));
    assert.deepEqual([...new Set(asked)], listed);
  });
});
