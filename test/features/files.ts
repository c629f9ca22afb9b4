import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FeatureFile } from "./parse.ts";

const folder = fileURLToPath(new URL("../../features/", import.meta.url));

/** The features that a registry is judged by, in the order of their paths. */
export function featureFiles(): readonly FeatureFile[] {
  return allFiles().filter(({ path }) => !path.startsWith("client/"));
}

/** The plans for clients. */
export function planFiles(): readonly FeatureFile[] {
  return allFiles().filter(({ path }) => path.startsWith("client/"));
}

function allFiles(): readonly FeatureFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".feature"))
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(folder + path, "utf8") }))
    .sort((one, other) => one.path.localeCompare(other.path, "en"));
}
