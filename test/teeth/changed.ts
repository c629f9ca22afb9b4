import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { flows } from "../../catalogue/index.ts";

const known = new Set(Object.keys(flows));

/** The flows whose features or definitions differ from those of a revision; none where git does not know it. */
export function changedFlows(revision: string): ReadonlySet<string> {
  return new Set(
    changedFiles(revision)
      .flatMap(flowsOf)
      .filter((flow) => known.has(flow)),
  );
}

function changedFiles(revision: string): readonly string[] {
  try {
    const options = ["diff", "--name-only", "--diff-filter=d", revision, "--", "features", "simulator/registry/flows"];
    return execFileSync("git", options, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
      .split("\n")
      .filter((path) => path !== "");
  } catch {
    return [];
  }
}

/** A feature names its flows by its tags; a definition lies where its flow's name says. */
function flowsOf(path: string): readonly string[] {
  if (path.endsWith(".feature")) {
    const heading = readFileSync(path, "utf8").split(/^\s*Feature:/m)[0] ?? "";
    return [...heading.matchAll(/@([\w-]+)/g)].map(([, tag = ""]) => tag);
  }
  return [path.replace("simulator/registry/flows/", "").replace(/\.ts$/, "").replaceAll("/", "-")];
}
