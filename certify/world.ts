import type { FixtureInput } from "../simulator/control/fixture/fixture.ts";
import { newPassword } from "../simulator/control/fixture/password.ts";

/** The registrar that the client is, and the one whose part the registry plays. */
export const clientRegistrar = "registrar-a";
export const otherRegistrar = "registrar-b";

/** The world that a client is certified in. */
export function certificationWorld(): FixtureInput {
  return {
    registrars: [
      { id: clientRegistrar, password: newPassword() },
      { id: otherRegistrar, password: newPassword() },
    ],
    tlds: [
      {
        name: "example",
        idnTables: ["extended_latin"],
      },
      { name: "sunrise.test", phases: "sunrise" },
    ],
    // A deletion that takes its time is a scenario of its own.
    policy: { deletion: "synchronous" },
    clock: { runs: true },
  };
}
