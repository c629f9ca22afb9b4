// Runs dependency-cruiser with the project's rules over a folder that is laid out like the project.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** The rules, below the root. */
export const rulesFile = ".dependency-cruiser.mjs";
/** The folders that the rules are about. */
export const folders = [
  "catalogue",
  "xsd",
  "simulator",
  "steps",
  "reports",
  "certify",
  "cli",
  "test",
  "bench",
] as const;

/** An import that a rule forbids. Both ends are paths below the root. */
export interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/** What was found. */
export interface Cruise {
  /** Files of the folders that were read, without what they import from elsewhere. */
  readonly modules: readonly string[];
  /** How many imports were seen in them. */
  readonly imports: number;
  readonly violations: readonly Violation[];
}

interface Output {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly unknown[] }[];
  readonly summary: { readonly violations: readonly Violation[] };
}

function present(base: string): readonly string[] {
  return folders.filter((folder) => existsSync(join(base, folder)));
}

/** The TypeScript files that a cruise of `base` should read. */
export function sourceFiles(base: string): readonly string[] {
  return present(base).flatMap((folder) =>
    readdirSync(join(base, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`),
  );
}

/** Checks the folders below `base` by the rules that lie there. Throws when dependency-cruiser itself fails. */
export function cruise(base: string): Cruise {
  const program = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const run = spawnSync(process.execPath, [program, "--config", rulesFile, "--output-type", "json", ...present(base)], {
    cwd: base,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (!run.stdout.startsWith("{")) throw new Error(`dependency-cruiser failed: ${run.stderr || run.stdout}`);
  const { modules, summary } = JSON.parse(run.stdout) as Output;
  const own = modules.filter(({ source }) => folders.some((folder) => source.startsWith(`${folder}/`)));
  return {
    modules: own.map(({ source }) => source),
    imports: own.reduce((sum, { dependencies }) => sum + dependencies.length, 0),
    violations: summary.violations,
  };
}
