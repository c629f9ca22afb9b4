import assert from "node:assert/strict";
import { test } from "node:test";
import { startRegistry } from "./registry.ts";
import { runHere, verdictsOf } from "./run-here.ts";

const reservations = [
  "allowed-in-sunrise",
  "specific-use",
  "anchor-tenant",
  "name-collision",
  "fully-blocked",
] as const;
const zone = {
  reservedLabels: Object.fromEntries(reservations.map((kind) => [`kept-${kind}`, kind])),
  premiumList: { rich: "100.00" },
  claimedLabels: { claimed: "2013041500/2/6/9/rJ1NrDO92vDsAzf7EQzgjX4R0000000001" },
};
/** A registry that holds what its profile declares, and takes nothing further. */
const held = {
  tlds: [
    { name: "tld", phases: "general-availability" as const, ...zone },
    { name: "early.tld", phases: "sunrise" as const, ...zone },
  ],
  tokens: [
    { token: "any-time", type: "unlimited" as const },
    { token: "for-kept", type: "single-use" as const, domain: "kept-specific-use.tld" },
  ],
};
const below = (zones: readonly string[], label: string) => zones.map((name) => `${label}.${name}`);
const both = ["tld", "early.tld"];
const declared = {
  zones: [{ name: "tld" }, { name: "early.tld", phase: "sunrise" }],
  capabilities: ["contacts", "hosts", "poll", "fees", "launch", "tokens"],
  fixtures: {
    reserved: reservations.flatMap((kind) => below(both, `kept-${kind}`).map((name) => ({ name, as: [kind] }))),
    premium: [{ name: "rich.tld", price: "100.00" }],
    claimed: below(both, "claimed"),
    tokens: [
      { token: "any-time" },
      { token: "for-kept", type: "single-use", terms: { domain: "kept-specific-use.tld" } },
    ],
  },
};
const features = [
  "domain/create/reservations.feature",
  "domain/check/reservations.feature",
  "domain/create/phases.feature",
  "domain/create/claims.feature",
  "domain/check/tokens.feature",
  "domain/check/access.feature",
];

test("what a profile declares is met by scenarios, and what it does not declare is not applicable", async (context) => {
  const registry = await startRegistry(context, held);
  const without = await runHere(registry.profile({ ...declared, fixtures: {}, zones: [{ name: "tld" }] }), features);
  const before = without.filter(({ verdict }) => verdict === "passed").map(({ name }) => name);
  assert.ok(
    verdictsOf(without).includes(
      "not applicable: the profile declares none: fixtures.reserved, for fully-blocked, in tld",
    ),
  );
  assert.ok(verdictsOf(without).includes("not applicable: the profile names no zone whose phase is sunrise"));

  const scenarios = await runHere(registry.profile(declared), features);
  const passed = new Set(scenarios.filter(({ verdict }) => verdict === "passed").map(({ name }) => name));
  for (const name of [
    "The label is reserved as fully-blocked",
    "A label reserved as name-collision",
    "What is kept for sunrise is free in sunrise",
    "A token for a label reserved as specific-use",
    "A notice is in order that names the clearinghouse as its validator",
    "A token that is good for every name",
  ])
    assert.ok(passed.has(name) && !before.includes(name), name);
  const ill = scenarios.filter(({ verdict }) => verdict !== "passed" && verdict !== "not applicable");
  assert.deepEqual(verdictsOf(ill), ["not testable: the profile names no signed mark fixtures.marks.valid"]);
  const spent = "not applicable: the profile declares none that is unused: fixtures.claimed, in tld";
  assert.ok(verdictsOf(scenarios).includes(spent), "a name that was registered is not given to another scenario");
});
