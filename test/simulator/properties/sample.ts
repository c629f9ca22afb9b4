import type { FixtureInput } from "../../../simulator/control/fixture/fixture.ts";
import { type Built, buildContents, readFixture } from "../../../simulator/control/fixture/index.ts";
import { StillClock } from "../../../simulator/registry/clock.ts";
import type { Mutant } from "../../../simulator/registry/mutants.ts";
import { tableNames } from "../../../simulator/registry/registry.ts";
import { World } from "../../../simulator/registry/world.ts";

/** Few of everything, so that random commands meet the same objects again and again. */
export const registrars = ["registrar-a", "registrar-b", "registrar-c"] as const;
/** The registry's own account, for the tool channel. */
export const registryAccount = "registry";
export const domainNames = ["one.example", "two.example", "three.example", "gold.example", "free.test"] as const;
export const contactIds = ["con-1", "con-2", "con-3"] as const;
export const hostNames = [
  "ns1.one.example",
  "ns.elsewhere.invalid",
  "ns2.one.example",
  "ns1.two.example",
  "ns1.three.example",
] as const;
export const tokens = ["HALF-PRICE", "ONCE-ONLY", "A-PACKAGE"] as const;
/** Of every registrar and every object. */
export const password = "2fooBAR";

/** An instant near the end of a leap year's February, with milliseconds. */
const start = "2024-02-27T12:34:56.789Z";

const fixture: FixtureInput = {
  registrars: [...registrars.map((id) => ({ id, password })), { id: registryAccount, password, superuser: true }],
  tlds: [
    { name: "example", premiumList: { gold: "100.00" } },
    { name: "test", type: "test", createPrice: "0.00", renewPrice: "0.00" },
  ],
  tokens: [
    { token: "HALF-PRICE", type: "unlimited", discount: "0.5" },
    { token: "ONCE-ONLY", type: "single-use" },
    { token: "A-PACKAGE", type: "package", renewalBehaviour: "specified", registrars: ["registrar-a"] },
  ],
  contacts: [
    { id: "con-1", sponsor: "registrar-a" },
    { id: "con-2", sponsor: "registrar-b" },
  ],
  hosts: [
    { name: "ns1.one.example", addresses: ["192.0.2.1"] },
    { name: "ns.elsewhere.invalid", sponsor: "registrar-b" },
  ],
  domains: [
    {
      name: "one.example",
      sponsor: "registrar-a",
      registrant: "con-1",
      contacts: { admin: "con-1", tech: "con-2" },
      nameservers: ["ns1.one.example"],
    },
    {
      name: "two.example",
      sponsor: "registrar-b",
      registrant: "con-2",
      contacts: { admin: "con-2", tech: "con-2" },
      created: "-P1Y",
      expires: "P2D",
    },
  ],
  messages: [{ registrar: "registrar-a", text: "Welcome." }],
  clock: { start },
};

/** Builds what the worlds of the properties start from, each time anew. */
export function build(): Built {
  return buildContents(readFixture(fixture), 0);
}

/** A world of its own, perhaps with a defect. Nothing in it can be written over unnoticed: every value is frozen. */
export function newWorld(built: Built = build(), mutant?: Mutant): World {
  for (const name of tableNames) for (const [, value] of built.contents[name] ?? []) freeze(value);
  const { contents, policy, clock, firstKey } = built;
  return new World({
    id: "sample",
    contents,
    policy,
    clock: new StillClock(clock.start),
    idPrefix: "sample",
    firstKey,
    ...(mutant && { mutant }),
  });
}

/** Freezes a value with all that it holds, so that an attempt to change it is an error. */
export function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}
