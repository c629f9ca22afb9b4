import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { promisify } from "node:util";
import { startSimulator } from "../../../simulator/start.ts";
import { sample } from "./support.ts";

/** The examples of a page that call the control port. */
function examplesOf(file: string): readonly string[] {
  const page = readFileSync(new URL(`../../../docs/${file}`, import.meta.url), "utf8");
  return [...page.matchAll(/```sh\n([\s\S]*?)```/g)]
    .map(([, text = ""]) => text)
    .filter((text) => text.includes("curl"));
}

const isMissing = spawnSync("curl", ["--version"]).error !== undefined && "there is no curl here";

for (const [file, least] of [
  ["control.md", 9],
  ["faults.md", 3],
  ["page.md", 1],
] as const)
  test(`the examples of docs/${file} work, one after the other`, { skip: isMissing }, async () => {
    const examples = examplesOf(file);
    assert.ok(examples.length >= least);
    const simulator = await startSimulator();
    try {
      await simulator.createWorld(sample, { id: "main" });
      for (const example of examples) {
        const script = example.replaceAll("curl -s ", "curl -s --fail-with-body ");
        const env = { ...process.env, URL: simulator.control.url, TOKEN: simulator.control.token };
        const { stdout } = await promisify(execFile)("bash", ["-ec", script], { env });
        assert.doesNotMatch(stdout, /"error"/, example);
        assert.match(stdout, /^[[{]/, example);
      }
    } finally {
      await simulator.close();
    }
  });
