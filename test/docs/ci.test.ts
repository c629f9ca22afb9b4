import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { parse } from "yaml";
import { diffCommand } from "../../cli/diff.ts";
import { exitCodes } from "../../cli/exit-codes.ts";
import { mergeCommand } from "../../cli/merge.ts";
import { testCommand } from "../../cli/test.ts";

// Pipelines are copied as they stand: what they call has to exist, and one step has to find what another wrote.

const text = readFileSync(fileURLToPath(new URL("../../docs/ci.md", import.meta.url)), "utf8");
const blocks = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = ""]) => yaml);
const commands: Readonly<Record<string, () => Command>> = { test: testCommand, merge: mergeCommand, diff: diffCommand };

/** Every call of eppraise in a block, with what the pipeline fills in. */
function calls(yaml: string): readonly (readonly string[])[] {
  return [...yaml.matchAll(/npx eppraise ([^\n]*)/g)].map(([, rest = ""]) =>
    rest
      .replace(/\s*(>>|&&|\|\|).*$/, "")
      .replaceAll(/\$\{\{ matrix\.shard \}\}|\$CI_NODE_INDEX/g, "2")
      .replaceAll("$CI_NODE_TOTAL", "4")
      .split(" "),
  );
}

test("the pipelines are YAML, and none is forgotten", () => {
  assert.equal(blocks.length, 3);
  for (const block of blocks) assert.equal(typeof parse(block), "object");
  assert.deepEqual(
    blocks.map((block) => calls(block).map(([name]) => name)),
    [["test", "merge"], ["test", "merge"], ["diff"]],
  );
});

test("every command and option that they use is there", async () => {
  for (const [name = "", ...args] of blocks.flatMap(calls)) {
    const command = commands[name]?.();
    assert.ok(command, name);
    let isTaken = false;
    command.exitOverride().configureOutput({ writeErr: () => {} });
    command.action(() => {
      isTaken = true;
    });
    await command.parseAsync(args, { from: "user" });
    assert.ok(isTaken, args.join(" "));
  }
});

test("one step finds what another wrote", () => {
  const [github = "", gitlab = "", comparison = ""] = blocks;
  const actions = parse(github) as {
    readonly jobs: { readonly test: { readonly strategy: { readonly matrix: { readonly shard: readonly number[] } } } };
  };
  const shards = actions.jobs.test.strategy.matrix.shard;
  assert.deepEqual(shards, [1, 2, 3, 4]);
  assert.ok(github.includes(`/${shards.length} --report none --out part\n`));
  assert.match(
    github,
    /path: part\/report\.json[\s\S]*pattern: part-\*\n\s+path: parts\n[\s\S]*merge parts\/\* --out conformance\n/,
  );
  assert.match(github, /cat conformance\/summary\.md/);
  assert.match(
    gitlab,
    /--out part-\$CI_NODE_INDEX\n[\s\S]*part-\*\/report\.json[\s\S]*merge part-\* --out conformance\n/,
  );
  assert.match(gitlab, /junit: conformance\/junit\.xml/);
  assert.match(comparison, /diff before conformance [\s\S]*cp conformance\/report\.json before\//);
});

test("the exit codes are those of the command", () => {
  const codes = [...text.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
  const all = Object.values<number>(exitCodes);
  assert.deepEqual(
    codes,
    all.filter((code) => code < 100),
  );
});
