// Packs the project, installs the package in an empty folder, as a user would, and runs it there.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm } from "./npm.ts";
import { followReadme } from "./readme.ts";

/** What must run where the package is installed: arguments to `eppraise`. */
const commands: readonly (readonly string[])[] = [
  ["--help"],
  ["test"],
  ["certify", "--port", "0", "--drive", "node node_modules/eppraise/dist/examples/node/adapter.mjs"],
  [
    ...["certify", "--plan", "rrp", "--port", "0"],
    ...["--drive", "node node_modules/eppraise/dist/examples/rrp/adapter.mjs"],
  ],
];

/** What is of use only to whoever builds the project. */
const tools = ["tsx", "ts-node", "esbuild", "@swc/core", "typescript", "nock", "playwright-core"];

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Packs the project into a folder. */
function pack(folder: string): Packed {
  const printed = npm(root, "pack", "--json", "--silent", "--pack-destination", folder);
  const [packed] = JSON.parse(printed.slice(printed.indexOf("["))) as readonly Packed[];
  if (packed === undefined) throw new Error(`npm pack told nothing: ${printed}`);
  return packed;
}

/** What is in the package and should not be, or should be and is not. */
function problemsOfFiles({ files }: Packed): readonly string[] {
  const paths = files.map(({ path }) => path);
  const unwanted = paths.filter(
    (path) =>
      /^(dist\/)?(test|bench|reports\/out)\/|(^|\/)node_modules\//.test(path) || /\.(test\.|ts$|tsx$|map$)/.test(path),
  );
  const missing = ["dist/cli/main.js", "LICENSE", "README.md"].filter((path) => !paths.includes(path));
  return [...unwanted.map((path) => `is packed: ${path}`), ...missing.map((path) => `is not packed: ${path}`)];
}

/** Which tools were installed along with the package at `folder`, and which files of it load one. */
function problemsOfInstall(folder: string): readonly string[] {
  const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")) as { packages: object };
  const installed = Object.keys(lock.packages).filter((path) =>
    tools.some((tool) => path.endsWith(`node_modules/${tool}`)),
  );
  const dist = join(folder, "node_modules", "eppraise", "dist");
  const loaders = readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".js"))
    .filter((path) => /["'](tsx|ts-node|esbuild)(\/[^"']*)?["']/.test(readFileSync(join(dist, path), "utf8")));
  return [
    ...installed.map((path) => `is installed along: ${path}`),
    ...loaders.map((path) => `seems to load TypeScript: dist/${path}`),
  ];
}

const scratch = mkdtempSync(join(tmpdir(), "eppraise-package-"));
try {
  const packed = pack(scratch);
  const folder = join(scratch, "empty");
  mkdirSync(folder);
  // Its own prefix, or npm would take a folder above that happens to have a package.json.
  const install = ["install", `--prefix=${folder}`, "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
  npm(folder, ...install, join(scratch, packed.filename));
  const problems = [...problemsOfFiles(packed), ...problemsOfInstall(folder)];
  for (const command of commands) {
    const printed = npm(folder, "exec", "--no", "--", "eppraise", ...command);
    if (printed.trim() === "") problems.push(`eppraise ${command.join(" ")} printed nothing`);
  }
  problems.push(...(await followReadme(folder, scratch)));
  for (const problem of problems) console.error(problem);
  console.log(`${packed.files.length} files packed, installed and run.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
