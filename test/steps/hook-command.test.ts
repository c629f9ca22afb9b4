import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { runHook } from "../../steps/support/hook-command.ts";
import { NotApplicable, NotTestable } from "../../steps/support/verdicts.ts";

const folder = mkdtempSync(join(tmpdir(), "eppraise-hooks-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a shell script as the hook of a clock. */
function clock(script: string, body?: unknown, timeout = 60_000): Promise<unknown> {
  const path = join(folder, "clock.sh");
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return runHook("clock", { command: ["./clock.sh", "--test"], timeout }, folder, ["POST", "/clock/advance"], body);
}

test("a hook is told the request, and answers with JSON", async () => {
  const script = 'printf \'{ "arguments": "%s", "body": %s }\' "$*" "$(cat)"';
  assert.deepEqual(await clock(script, { by: "P1D" }), {
    arguments: "--test POST /clock/advance",
    body: { by: "P1D" },
  });
});

test("a hook that prints nothing has nothing to say, and need not read what it is told", async () => {
  assert.equal(await clock("exit 0", { by: "P1D".repeat(100_000) }), undefined);
});

/** What a hook may do wrong, and what is said then. */
const failures: readonly (readonly [script: string, said: RegExp, timeout?: number])[] = [
  [
    "echo the clock is stuck >&2; exit 3",
    /^hooks\.clock: \.\/clock\.sh --test POST \S+: it ended with 3\. the clock is stuck$/,
  ],
  ["echo noon", /^hooks\.clock: .* it printed something that is no JSON: noon$/],
  ["sleep 60", /^hooks\.clock: .* it took longer than 200 ms$/, 200],
  ["sleep 60 & exit 0", /^hooks\.clock: .* it took longer than 200 ms$/, 200],
];

for (const [script, said, timeout] of failures)
  test(`a hook that fails is told as it is, and is not the server's failure: ${script}`, async () => {
    await assert.rejects(clock(script, undefined, timeout), (error) => {
      assert.ok(error instanceof NotTestable);
      assert.match(error.message, said);
      return true;
    });
  });

test("a hook can say that it cannot do this", async () => {
  await assert.rejects(
    clock("exit 69"),
    (error) => error instanceof NotApplicable && /cannot do this/.test(error.message),
  );
});

test("a hook that is not there is named", async () => {
  const nowhere = runHook("reset", { command: ["./nowhere"], timeout: 1000 }, folder, ["POST", "/reset"], undefined);
  await assert.rejects(nowhere, /^NotTestable: hooks\.reset: \.\/nowhere POST \/reset: it cannot be run: .*ENOENT/);
});
