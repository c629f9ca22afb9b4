// Compiles the sources to dist/ and puts what they read at run time (schemas, features, profiles, report assets)
// at the same place below dist/. Plain JavaScript, so that it runs before anything is compiled.
// Says nothing on standard output: `npm pack --json` prints there.

import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "dist");

/** Which files of which folder are read at run time. */
const assets = [
  { folder: "xsd", endings: [".xsd"] },
  { folder: "features", endings: [".feature"] },
  { folder: "profiles", endings: [".yaml", ".yml", ".json"] },
  { folder: "reports", endings: [".json", ".css", ".html", ".js", ".mjs", ".svg"], except: ["out"] },
  { folder: "certify", endings: [".json", ".css"] },
  { folder: "examples", endings: [".mjs", ".pl", ".sh"] },
  { folder: "simulator", endings: [".json", ".yaml", ".txt", ".html", ".css", ".mjs", ".svg"] },
  { folder: "docs", endings: ["openapi.json", "openapi.yaml"] },
];

/** The files of a folder, as paths below the project's root. */
function filesOf({ folder, endings, except = [] }) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !except.includes(relative(join(root, folder), path).split(sep)[0]))
    .map((path) => relative(root, path));
}

/** The compiler's own program, or undefined where only the run-time dependencies are installed. */
function compiler() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  } catch {
    return undefined;
  }
}

function build() {
  const tsc = compiler();
  if (tsc === undefined) {
    // `npm ci --omit=dev` runs `prepare` too, and must not fail for want of a compiler.
    const harmless = process.argv.includes("--if-possible");
    console.error("Nothing built: the compiler is not installed. Run `npm ci` to install it.");
    return harmless ? 0 : 1;
  }
  // What a former build left behind must not be shipped.
  rmSync(dist, { recursive: true, force: true });
  const compiled = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (compiled.status !== 0) return compiled.status ?? 1;
  for (const path of assets.flatMap(filesOf)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    copyFileSync(join(root, path), join(dist, path));
  }
  // So that `../package.json` is the same file for a source and for what became of it.
  const { name, version, license, type } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  mkdirSync(dist, { recursive: true });
  writeFileSync(
    join(dist, "package.json"),
    `${JSON.stringify({ name, version, license, type, private: true }, null, 2)}\n`,
  );
  const main = join(dist, "cli", "main.js");
  if (existsSync(main)) chmodSync(main, 0o755);
  return 0;
}

process.exitCode = build();
