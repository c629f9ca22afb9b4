import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The plans that come with the package. */
const folder = fileURLToPath(new URL("../../features/client/", import.meta.url));

/** A plan by its name or path. */
export interface FoundPlan {
  /** What it was asked for by. */
  readonly name: string;
  readonly path: string;
}

/** A plan that comes with the package, in a line. */
export interface ListedPlan {
  readonly name: string;
  readonly title: string;
  readonly scenarios: number;
}

/** The plans that come with the package. */
export function listPlans(): readonly ListedPlan[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".feature"))
    .sort()
    .map((file) => {
      const text = readFileSync(folder + file, "utf8");
      return {
        name: file.replace(/\.feature$/, ""),
        title: /^Feature: *(?:[^:\n]*: *)?(.*)$/m.exec(text)?.[1] ?? "",
        scenarios: [...text.matchAll(/^\s*Scenario:/gm)].length,
      };
    });
}

/** Finds a plan: one of the package's by its name, or a file by its path. Throws where there is neither. */
export function findPlan(name: string): FoundPlan {
  const known = listPlans().find((plan) => plan.name === name);
  if (known !== undefined) return { name, path: `${folder}${name}.feature` };
  if (name.endsWith(".feature") && existsSync(name)) return { name, path: resolve(name) };
  const names = listPlans().map((plan) => plan.name);
  throw new Error(`there is no plan "${name}": take ${names.join(", ")}, or the path of a .feature file`);
}
