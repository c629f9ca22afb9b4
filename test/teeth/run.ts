import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { allRows } from "../../catalogue/rows.ts";
import { runSuite } from "../../cli/suite.ts";
import { Collector } from "../../reports/collect.ts";
import { allMutants } from "../../simulator/mutants.ts";
import { type Mutant, mutantId } from "../../simulator/registry/mutants.ts";
import { startBuiltIn } from "../../steps/support/builtin.ts";
import { loadProfile } from "../../steps/support/profile/index.ts";
import { changedFlows } from "./changed.ts";
import { Observation } from "./observed.ts";
import { openMutants } from "./open.ts";
import { Replay } from "./replay.ts";
import { sample } from "./sample.ts";
import { rowsOf, scenariosFor } from "./select.ts";

// One world a mutant, all in one process. A mutant is caught when a scenario turns red in a Then.

const { values: options } = parseArgs({
  options: {
    flow: { type: "string", multiple: true },
    sample: { type: "string" },
    "changed-since": { type: "string" },
    seed: { type: "string" },
    only: { type: "string" },
    help: { type: "boolean" },
  },
});

if (options.help) {
  console.log(`npm run teeth -- [--flow login …] [--only 'left-out login/2002/already-logged-in'] [--sample 500 [--seed 7] [--changed-since HEAD~1]]

Makes a world for each mutant of the simulator and requires that a scenario notices it. With --sample only so many
are tried, chosen by the seed, and with --changed-since all those of the flows that changed since that revision too.`);
  process.exit(0);
}

const open = openMutants();
const rows = new Set(allRows().map(({ id }) => id));
const observation = new Observation();
const replay = new Replay(rows);
const profile = loadProfile(fileURLToPath(new URL("../../profiles/reference.yaml", import.meta.url)));
const { subject, close } = await startBuiltIn(profile, { onCommand: (entry) => observation.note(entry) });
const baseline = new Collector({ rows, repeat: () => "" });
// What is mutated of the line protocol alone is looked at by its own features.
const isLineProtocol = options.flow?.every((flow) => flow.startsWith("rrp")) ?? false;
const support = await runSuite({
  subject,
  ...(isLineProtocol && { places: ["rrp"] }),
  onMessage: (envelope) => {
    observation.accept(envelope);
    replay.accept(envelope);
    baseline.accept(envelope);
  },
});
const red = baseline.scenarios().filter(({ verdict }) => verdict !== "passed");
if (red.length > 0) {
  console.error(`${red.length} scenarios do not pass without a mutant; the first is ${red[0]?.file}:${red[0]?.line}`);
  await close();
  process.exit(2);
}

const isWanted = (mutant: Mutant) =>
  (options.flow === undefined || rowsOf(mutant).some((row) => options.flow?.includes(row.split("/")[0] ?? ""))) &&
  (options.only === undefined || mutantId(mutant) === options.only);
const everything = [...allMutants(), ...observation.effectMutants()].filter(isWanted);
const unique = [...new Map(everything.map((mutant) => [mutantId(mutant), mutant])).values()];
const seed = Number(options.seed ?? Math.floor(Math.random() * 1e6));
const chosen = options.sample === undefined ? unique : sample(unique, Number(options.sample), seed);
const changed = options["changed-since"] === undefined ? new Set() : changedFlows(options["changed-since"]);
const isChanged = (mutant: Mutant) => rowsOf(mutant).some((row) => changed.has(row.split("/")[0] ?? ""));
const mutants = unique.filter((mutant) => chosen.includes(mutant) || isChanged(mutant));

const survivors: Mutant[] = [];
const stillOpen: Mutant[] = [];
/** Mutants that are listed as open, and are caught. */
const mended: Mutant[] = [];
const kinds = new Map<string, { caught: number; survived: number }>();
let done = 0;
for (const mutant of mutants) {
  const isCaught = await catches(mutant);
  if (isCaught && open.has(mutantId(mutant))) mended.push(mutant);
  if (!isCaught) (open.has(mutantId(mutant)) ? stillOpen : survivors).push(mutant);
  const count = kinds.get(mutant.kind) ?? { caught: 0, survived: 0 };
  count[isCaught ? "caught" : "survived"]++;
  kinds.set(mutant.kind, count);
  if (++done % 100 === 0 || done === mutants.length) console.log(`${done} of ${mutants.length} mutants tried`);
}
await close();

console.log("\nkind              caught  survived");
for (const [kind, { caught, survived }] of kinds)
  console.log(`${kind.padEnd(17)} ${String(caught).padStart(6)} ${String(survived).padStart(9)}`);
if (options.sample !== undefined)
  console.log(
    `\na sample of ${mutants.length} of ${unique.length}, --seed ${seed}; changed flows: ${[...changed].join(", ") || "none"}`,
  );
for (const mutant of survivors) console.log(`survived: ${mutantId(mutant)}`);
for (const mutant of stillOpen) console.log(`open, as listed in test/teeth/open.txt: ${mutantId(mutant)}`);
for (const mutant of mended) console.log(`caught by now, so take it out of test/teeth/open.txt: ${mutantId(mutant)}`);
const caught = mutants.length - survivors.length - stillOpen.length;
mkdirSync("reports/out", { recursive: true });
const result = {
  caught,
  survived: survivors.length + mended.length,
  open: stillOpen.length,
  seed,
  of: unique.length,
  survivors: survivors.map(mutantId),
};
writeFileSync("reports/out/teeth.json", `${JSON.stringify(result, null, 2)}\n`);
console.log(`\n${caught} caught, ${survivors.length} survived, ${stillOpen.length} open`);
process.exitCode = survivors.length + mended.length > 0 || mutants.length === 0 ? 1 : 0;

/** Whether a scenario meant for the mutant, or one that meets its rows, turns red in a Then. */
function catches(mutant: Mutant): Promise<boolean> {
  return replay.failsInThen(scenariosFor(mutant, observation.scenarios), { ...subject, mutant }, support);
}
