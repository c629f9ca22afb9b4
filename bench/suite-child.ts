// One run of the features, with the real steps or with steps that do nothing. Tells by IPC how long it took.

import { fileURLToPath } from "node:url";
import { loadSupport } from "@cucumber/cucumber/api";
import type { Envelope } from "@cucumber/messages";
import { allRows } from "../catalogue/rows.ts";
import { runSuite } from "../cli/suite.ts";
import { Collector } from "../reports/collect.ts";
import { startBuiltIn } from "../steps/support/builtin.ts";
import { loadProfile } from "../steps/support/profile/index.ts";

const [which, ...places] = process.argv.slice(2);
const root = fileURLToPath(new URL("..", import.meta.url));
const profile = loadProfile(fileURLToPath(new URL("../profiles/reference.yaml", import.meta.url)));
const { subject, close } = await startBuiltIn(profile);
const support = which === "real" ? undefined : await nothing();

const collector = new Collector({ rows: new Set(allRows().map(({ id }) => id)), repeat: () => "" });
let first = 0;
let last = 0;
const onMessage = (envelope: Envelope) => {
  if (envelope.testCaseStarted && first === 0) first = performance.now();
  collector.accept(envelope);
  if (envelope.testCaseFinished) last = performance.now();
};
await runSuite({ subject, onMessage, ...(places.length > 0 && { places }), ...(support && { support }) });
await close();

const scenarios = collector.scenarios();
const red = scenarios.filter(({ verdict }) => verdict !== "passed");
const isSound = scenarios.length > 0 && (which !== "real" || red.length === 0);
process.send?.({
  start: first,
  run: last - first,
  scenarios: scenarios.length,
  ...(!isSound && {
    fault: `${red.length} of ${scenarios.length} scenarios do not pass; npm run conformance tells why`,
  }),
});
process.disconnect();

function nothing() {
  const importPaths = ["steps/*.ts", "steps/support/hooks.ts", "bench/nothing.steps.ts"];
  return loadSupport(
    {
      sources: { defaultDialect: "en", paths: [], names: [], tagExpression: "", order: "defined" },
      support: { requireModules: [], requirePaths: [], importPaths, loaders: [] },
    },
    { cwd: root },
  );
}
