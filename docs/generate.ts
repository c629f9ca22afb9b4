// Writes the pages that are made from the code: `npm run docs`. With `--check` it writes nothing and fails where a page
// is not what the code says.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { faultsPage } from "./pages/faults.ts";
import { fixturePage } from "./pages/fixture.ts";
import { openApiPage } from "./pages/openapi.ts";
import { profilePage, profileSchemaFile } from "./pages/profile.ts";

/** Every page and file that is made, by its path from docs/. */
const pages: readonly { readonly file: string; readonly make: () => string }[] = [
  { file: "faults.md", make: faultsPage },
  { file: "fixture.md", make: fixturePage },
  { file: "openapi.json", make: openApiPage },
  { file: "profile.md", make: profilePage },
  { file: "../profiles/profile.schema.json", make: profileSchemaFile },
];

const isCheck = process.argv.includes("--check");
for (const { file, make } of pages) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const text = make();
  if (textOf(path) === text) continue;
  if (isCheck) {
    console.error(`${nameOf(file)} is not what the code says. Write it anew: npm run docs`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, text);
    console.log(`wrote ${nameOf(file)}`);
  }
}

/** Its path from the project's folder. */
function nameOf(file: string): string {
  return file.startsWith("../") ? file.slice(3) : `docs/${file}`;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
