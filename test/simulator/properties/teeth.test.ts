import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Mutant } from "../../../simulator/registry/mutants.ts";
import { Broken, examine } from "./life.ts";
import { build, newWorld } from "./sample.ts";
import { steps } from "./steps.ts";

const day = 86_400_000;

/** A world with this defect breaks the invariant of that name, and random lives find it. */
const defects: readonly (readonly [invariant: string, defect: Mutant])[] = [
  ["endsWithinTenYears", { kind: "left-out", row: "domain-renew/2004/exceeds-max-registration-years" }],
  ["hostsHaveTheirDomain", { kind: "left-out", row: "domain-delete/2305/domain-to-delete-has-hosts" }],
  ["notInTwoStates", { kind: "left-out", row: "domain-transfer-request/2304/resource-status-prohibits-operation" }],
  ["readMessageIsGone", { kind: "effect-removed", answer: "poll-ack/1300/emptied", effect: "poll.removed" }],
  [
    "renewedByOneCharge",
    { kind: "effect-removed", answer: "domain-renew/1000/renewed", effect: "billing.renewal.closed" },
  ],
  [
    "gracePeriodsHaveTheirCharge",
    { kind: "effect-removed", answer: "domain-renew/1000/renewed", effect: "billing.renew" },
  ],
  ["chargesHaveTheirHistory", { kind: "effect-removed", answer: "domain-renew/1000/renewed", effect: "history" }],
  ["sponsorPays", { kind: "effect-removed", answer: "domain-delete/1001/pending", effect: "billing.renewal.closed" }],
  [
    "cancellationsHaveTheirCharge",
    {
      kind: "effect-altered",
      answer: "domain-delete/1001/pending",
      effect: "billing.cancellation",
      field: "registrar",
    },
  ],
  ["sponsorIsTold", { kind: "effect-removed", answer: "domain-renew/1000/renewed", effect: "poll.autorenewal" }],
  [
    "changesOnlyWhatItWrites",
    { kind: "effect-altered", answer: "host-create/1000/created", effect: "object", field: "name" },
  ],
  [
    "pendingStatusesTellTheTruth",
    { kind: "effect-altered", answer: "contact-transfer-request/1001/requested", effect: "object", field: "statuses" },
  ],
];

for (const [invariant, defect] of defects)
  test(`a registry with a defect breaks ${invariant}`, () => {
    const broken = fc.check(
      fc.property(steps(60), (all) => examine(all, [day, 400 * day], newWorld(build(), defect))),
      { numRuns: 400, seed: 1, endOnFailure: true },
    );
    assert.ok(broken.errorInstance instanceof Broken, "nobody noticed");
    assert.equal(broken.errorInstance.invariant, invariant);
  });
