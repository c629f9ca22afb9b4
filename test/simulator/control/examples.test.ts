import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { promisify } from "node:util";
import { startSimulator } from "../../../simulator/start.ts";

const page = readFileSync(new URL("../../../docs/control.md", import.meta.url), "utf8");
const examples = [...page.matchAll(/```sh\n([\s\S]*?)```/g)]
  .map(([, text = ""]) => text)
  .filter((text) => text.includes("curl"));

const isMissing = spawnSync("curl", ["--version"]).error !== undefined && "there is no curl here";

test("the examples of the documentation work, one after the other", { skip: isMissing }, async () => {
  assert.ok(examples.length > 8);
  const simulator = await startSimulator();
  try {
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
