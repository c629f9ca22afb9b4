import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Protocol, protocolNames } from "../traffic/protocol.ts";
import { readPlan } from "./document.ts";

/** The plans that come with the package. */
const folder = fileURLToPath(new URL("../../features/client/", import.meta.url));

/** A plan by its name or path. */
export interface FoundPlan {
  /** What it was asked for by. */
  readonly name: string;
  readonly path: string;
  /** Which protocol it is about: EPP, unless a tag of its feature says `@protocol:rrp`. */
  readonly protocol: Protocol;
}

/** A plan that comes with the package, in a line. */
export interface ListedPlan {
  readonly name: string;
  readonly title: string;
  readonly scenarios: number;
}

/** The plans that come with the package. */
export function listPlans(): readonly ListedPlan[] {
  return files().map((file) => {
    const { title, scenarios } = readPlan(folder + file);
    // `Basic: what every client …` stands beside its name already.
    return { name: file.replace(/\.feature$/, ""), title: title.replace(/^[^:]*: */, ""), scenarios: scenarios.length };
  });
}

/** Finds a plan: one of the package's by its name, or a file by its path. Throws where there is neither, or no Gherkin. */
export function findPlan(name: string): FoundPlan {
  const names = files().map((file) => file.replace(/\.feature$/, ""));
  if (names.includes(name)) return found(name, `${folder}${name}.feature`);
  if (name.endsWith(".feature") && existsSync(name)) return found(name, resolve(name));
  throw new Error(`there is no plan "${name}": take ${names.join(", ")}, or the path of a .feature file`);
}

function files(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".feature"))
    .sort();
}

function found(name: string, path: string): FoundPlan {
  const said =
    readPlan(path)
      .tags.find((tag) => tag.startsWith("protocol:"))
      ?.slice("protocol:".length) ?? "epp";
  const known = Object.keys(protocolNames) as Protocol[];
  const protocol = known.find((one) => one === said);
  if (protocol === undefined) throw new Error(`there is no protocol "${said}": a plan is about ${known.join(" or ")}`);
  return { name, path, protocol };
}
