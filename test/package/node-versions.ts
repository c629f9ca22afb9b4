// Runs what is built under the other versions of Node that it is meant for. They come from the npm registry, one package
// for each platform: the package `node` itself only picks one of them, in an install script, and those may be switched off.

import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { npm, output } from "./npm.ts";

/** Main versions to try, beside the one that runs this. */
const versions = [22, 24] as const;

/** What has to succeed under each of them: arguments to `node`, in the project's root, after a build. */
const smoke = ["dist/cli/main.js", "test", "session"] as const;

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The program of the newest Node of a main version. Throws where the registry has none for this platform. */
function nodeProgram(version: number): string {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const from = `--package=node-${platform}-${process.arch}@${version}`;
  const [program = "", found = ""] = npm(
    root,
    ...["exec", "--yes", from, "--", "node", "--print", "process.execPath + '\\n' + process.version"],
  )
    .trim()
    .split(/\r?\n/);
  if (!found.startsWith(`v${version}.`)) throw new Error(`asked for Node ${version}, got ${found || "nothing"}`);
  return program;
}

npm(root, "run", "--silent", "build");
for (const version of versions) {
  try {
    const program = nodeProgram(version);
    output(program, smoke, root);
    console.log(`Node ${version}: fine (${program})`);
  } catch (error) {
    console.error(`Node ${version}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
