// Runs the unit and property tests. Node 20 takes no patterns after `--test`, so the files are found here.
// `npm run unit -- frame reader` runs only the files with one of these words in their path.

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const words = process.argv.slice(2);

const files = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".test.ts"))
  .filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
  .map((path) => join("test", path))
  .sort();

if (files.length === 0) {
  console.error("No test file matches. Test files lie below test/ and end in .test.ts.");
  process.exitCode = 1;
} else {
  // A file is a process, and starting one takes longer than most of them run.
  const concurrency = `--test-concurrency=${availableParallelism()}`;
  const reporter = ["--test-reporter=spec", "--test-reporter-destination=stdout"];
  const options = ["--import", "tsx", "--test", concurrency, ...reporter];
  const run = spawnSync(process.execPath, [...options, ...files], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  process.exitCode = run.status ?? 1;
}
