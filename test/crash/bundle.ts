import { copyFileSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The main program of the bundle may ask for what only older modules have. */
const banner = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/**
 * Puts the simulator into one file below a folder, and gives its path: a process that has one file to load is up in a
 * third of the time. What comes with binaries stays where it is installed.
 */
export async function bundle(folder: string): Promise<string> {
  const program = join(folder, "simulator.mjs");
  await build({
    entryPoints: [join(root, "simulator/start.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["classic-level", "libxml2-wasm"],
    banner: { js: banner },
    logLevel: "error",
  });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  // The schemas are read from beside the module that asks for them.
  for (const name of readdirSync(join(root, "xsd")))
    if (name.endsWith(".xsd")) copyFileSync(join(root, "xsd", name), join(folder, name));
  return program;
}
