import fc from "fast-check";
import type { AboutHost, HostParts } from "../../../../simulator/registry/commands/index.ts";
import { type Arbitrary, hostName, perhaps, said } from "./parts.ts";

const none: readonly never[] = [];

const address = fc.constantFrom(
  { version: "v4" as const, address: "192.0.2.1" },
  { version: "v4" as const, address: "192.0.2.2" },
  { version: "v6" as const, address: "2001:db8::1" },
);

/** Hosts inside this registry need an address, those outside have none: mostly as it should be. */
function addressesFor(name: string): fc.Arbitrary<HostParts["addresses"]> {
  const right = name.endsWith(".example") ? fc.uniqueArray(address, { minLength: 1, maxLength: 2 }) : fc.constant([]);
  return fc.oneof({ arbitrary: right, weight: 5 }, { arbitrary: fc.uniqueArray(address, { maxLength: 2 }), weight: 1 });
}

const create: Arbitrary<AboutHost> = hostName
  .chain((name) => addressesFor(name).map((addresses) => ({ name, addresses })))
  .map((command) => ({ ...command, flow: "host-create", extensions: none }));

const named: Arbitrary<AboutHost> = fc
  .record({
    flow: fc.constantFrom("host-delete" as const, "host-delete" as const, "host-info" as const),
    name: hostName,
  })
  .map((command) => ({ ...command, extensions: none }));

const parts: fc.Arbitrary<HostParts> = fc.record({
  addresses: fc.uniqueArray(address, { maxLength: 1 }),
  statuses: fc.uniqueArray(fc.constantFrom("clientDeleteProhibited", "clientUpdateProhibited"), { maxLength: 1 }),
});

const update: Arbitrary<AboutHost> = fc
  .record({ name: hostName, newName: perhaps(hostName), add: parts, remove: parts })
  .map((command) => ({ ...said(command), flow: "host-update", extensions: none }));

/** Anything about one host. */
export const hostCommand: Arbitrary<AboutHost> = fc.oneof(create, named, update);
