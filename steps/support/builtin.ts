import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type RunningSimulator, type SimulatorOptions, startSimulator } from "../../simulator/start.ts";
import { type CollectedMark, type Collection, makeCollection } from "../../simulator/trademarks/collection.ts";
import { type MarkKind, markKinds } from "./mark-kinds.ts";
import type { Mark } from "./marks.ts";
import type { Profile } from "./profile/index.ts";
import { ProfileError } from "./profile/index.ts";
import type { RegistrarAccount, RegistrarName, ResolvedSubject } from "./resolve-subject.ts";

// The one place where the suite knows of the simulator: it starts it, and hands on what a profile would say.

/** The simulator, running, and how the suite reaches it. */
export interface BuiltIn {
  readonly subject: ResolvedSubject;
  readonly close: () => Promise<void>;
}

const day = 24 * 60 * 60 * 1000;

interface FixtureFile {
  readonly clock: { readonly start: string };
  readonly registrars: readonly { readonly id: string }[];
}

/** Starts the simulator on loopback with throw-away certificates and passwords, for a profile whose target it is. */
export async function startBuiltIn(profile: Profile, options: SimulatorOptions = {}): Promise<BuiltIn> {
  if (profile.world === undefined)
    throw new ProfileError(`${profile.name}: world: the built-in target needs a fixture`);
  const fixture = parse(readFileSync(profile.world, "utf8")) as FixtureFile;
  const collection = await makeCollection({
    at: Date.parse(fixture.clock.start),
    label: "trademarked",
    otherLabel: "other-trademark",
    claims: { "listed-claim": "2026011500/1/A/1/listed-claim" },
  });
  const simulator = await startSimulator(options);
  const accounts = await accountsFor(fixture, simulator);
  const registrars = fixture.registrars.map((registrar, index) => {
    const account = accounts[index];
    return account === undefined
      ? registrar
      : { ...registrar, password: account.password, certificate: { pem: account.certificate } };
  });
  const names: readonly RegistrarName[] = ["A", "B", "C"];
  return {
    subject: {
      profile,
      authorities: [simulator.authority],
      registrars: Object.fromEntries(
        names.flatMap((name, index) => (accounts[index] ? [[name, accounts[index]]] : [])),
      ),
      stranger: await simulator.issue({ commonName: "stranger" }),
      control: simulator.control,
      fixture: { ...fixture, registrars, trademarks: { authority: collection.authority, ...collection.lists } },
      marks: marksOf(collection),
    },
    close: () => simulator.close(),
  };
}

/** Every kind of mark that scenarios use, as the simulator's authority makes it. */
function marksOf({ marks }: Collection): { readonly [K in MarkKind]: Mark } {
  const mark = ({ labels, id, encoded }: CollectedMark): Mark => ({ label: labels[0] ?? "", id, encoded });
  return Object.fromEntries(markKinds.map((kind) => [kind, mark(marks[kind])])) as { [K in MarkKind]: Mark };
}

/** The first three registrars of a fixture are A, B and C. Their certificates are valid by the world's own clock. */
function accountsFor(fixture: FixtureFile, simulator: RunningSimulator): Promise<readonly RegistrarAccount[]> {
  const start = Date.parse(fixture.clock.start);
  const validity = { notBefore: new Date(start - 30 * day), notAfter: new Date(start + 60 * day) };
  return Promise.all(
    fixture.registrars.slice(0, 3).map(async ({ id }) => ({
      id,
      password: randomBytes(9).toString("base64url"),
      ...(await simulator.issue({ commonName: id, ...validity })),
    })),
  );
}
