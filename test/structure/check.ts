// Checks who imports whom.
//   check.ts tree      the project as it stands
//   check.ts planted   a copy with forbidden imports in it: each must be found, or the first check proves nothing
// Without a word it does both.

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { countOf } from "./count.ts";
import { cruise, folders, root, rulesFile, sourceFiles } from "./cruise.ts";
import { plants } from "./plants.ts";

/** What is wrong with the imports of the project. */
function checkTree(base: string): readonly string[] {
  const expected = sourceFiles(base);
  const { modules, imports, violations } = cruise(base);
  const { unread, summary } = countOf(expected, modules);
  console.log(`${summary}, ${imports} imports seen.`);
  return [
    ...violations.map(({ rule, from, to }) => `${rule.name}: ${from} imports ${to}`),
    ...unread.map((file) => `not read: ${file}`),
    ...(imports < modules.length / 2 ? ["fewer imports than files: the parser does not see them"] : []),
  ];
}

/** Which rules let their plant through, in a copy of the project at `base`. */
async function checkPlants(base: string): Promise<readonly string[]> {
  for (const [path, text] of plants.flatMap(({ files }) => files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), text);
  }
  const { violations } = cruise(base);
  const missed = plants.filter(({ rule, files }) => {
    const paths = files.map(([path]) => path);
    return !violations.some((found) => found.rule.name === rule && paths.includes(found.from));
  });
  const rules = await ruleNames(base);
  console.log(`${plants.length - missed.length} of ${plants.length} planted imports found, ${rules.length} rules.`);
  return [
    ...missed.map(({ rule, files }) => `not found: ${files[0]?.[0]}, against ${rule}`),
    ...rules.filter((name) => !plants.some(({ rule }) => rule === name)).map((name) => `no plant for the rule ${name}`),
  ];
}

async function ruleNames(base: string): Promise<readonly string[]> {
  const rules = (await import(pathToFileURL(join(base, rulesFile)).href)) as {
    default: { forbidden: readonly { name: string }[] };
  };
  return rules.default.forbidden.map(({ name }) => name);
}

/** Calls `use` with a copy of the project, and removes the copy whatever happens. */
async function withCopy<T>(use: (base: string) => Promise<T>): Promise<T> {
  const base = mkdtempSync(join(tmpdir(), "eppraise-structure-"));
  const remove = () => rmSync(base, { recursive: true, force: true });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      remove();
      process.exit(1);
    });
  }
  try {
    for (const name of [...folders, rulesFile, "package.json"]) {
      const source = join(root, name);
      if (existsSync(source)) cpSync(source, join(base, name), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(base, "node_modules"), "junction");
    return await use(base);
  } finally {
    remove();
  }
}

const [what] = process.argv.slice(2);
const problems = [
  ...(what === "planted" ? [] : checkTree(root)),
  ...(what === "tree" ? [] : await withCopy(checkPlants)),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
