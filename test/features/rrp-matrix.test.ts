import assert from "node:assert/strict";
import { test } from "node:test";
import { codesOf, withoutCause } from "../../catalogue/rrp/matrix.ts";
import { featureFiles } from "./files.ts";
import { parseFeature } from "./parse.ts";

/** Every tag of every scenario of the line protocol, and the first words that are no command. */
const pickles = featureFiles()
  .filter(({ path }) => path.startsWith("rrp/"))
  .flatMap((file) => parseFeature(file)?.scenarios.flatMap((scenario) => scenario.pickles) ?? []);
const tags = new Set(pickles.flatMap((pickle) => pickle.tags.map(({ name }) => name.slice(1))));

test("every code that a command may answer with has a scenario, or a reason for none", () => {
  const missing = Object.entries(codesOf).flatMap(([flow, codes]) =>
    codes
      // A command whose name is unknown is none of the ten: the scenarios of 500 misspell each of them.
      .filter((code) => code !== 500 && withoutCause[`${flow} ${code}`] === undefined)
      .filter((code) => ![...tags].some((tag) => tag.startsWith(`${flow}/${code}/`)))
      .map((code) => `${flow} ${code}`),
  );
  assert.deepEqual(missing, []);
});

test("the names of all ten commands are misspelt somewhere", () => {
  const misspelt = pickles.filter((pickle) => pickle.tags.some(({ name }) => name === "@rrp/500/unknown-command"));
  const names = misspelt.map(({ name }) => name.split(": ")[1] ?? "").filter((name) => name !== "");
  const commands = Object.keys(codesOf).map((flow) => flow.replace("rrp-", ""));
  const near = (command: string) => names.some((name) => name.slice(0, 3) === command.slice(0, 3));
  assert.deepEqual(
    commands.filter((command) => !near(command)),
    [],
  );
});
