import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { type SomebodysRegistry, startRegistry } from "./registry.ts";

const examples = fileURLToPath(new URL("../../examples/hooks/", import.meta.url));
/** A scenario for which time has to pass, and nothing else is needed. */
const timely = ["--tags", "@hello and @needs:clock"];

const adminOf = ({ admin }: SomebodysRegistry) => ({
  REGISTRY_ADMIN_URL: admin.url,
  REGISTRY_ADMIN_TOKEN: admin.token,
});

/** Starts the example server. Gives where it is. */
async function startHooks(context: TestContext, registry: SomebodysRegistry): Promise<string> {
  const server = spawn(process.execPath, [join(examples, "server.mjs")], {
    env: { ...process.env, ...adminOf(registry), HOOKS_TOKEN: "the-token", HOOKS_PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  context.after(() => server.kill());
  for await (const line of createInterface({ input: server.stdout })) return line.split(" ").at(-1) ?? "";
  throw new Error("the example server did not start");
}

test("without hooks, what needs a clock is not applicable and says so", async (context) => {
  const registry = await startRegistry(context);
  const { verdicts } = await registry.test({}, timely);
  assert.deepEqual(verdicts, ["not applicable: the profile does not claim clock"]);
});

test("hooks of the server's own at a URL let the suite move its clock", async (context) => {
  const registry = await startRegistry(context);
  const control = { url: await startHooks(context, registry), token: { env: "HOOKS_TOKEN" } };
  const capabilities = ["contacts", "hosts", "poll", "clock", "reset"];
  const { verdicts, report } = await registry.test({ control, capabilities }, timely, { HOOKS_TOKEN: "the-token" });
  assert.deepEqual(verdicts, ["passed"], JSON.stringify(report.scenarios.map(({ steps }) => steps)));

  const stranger = await registry.test({ control, capabilities }, timely, { HOOKS_TOKEN: "another" });
  assert.ok(
    stranger.verdicts.every((said) => !said.startsWith("passed")),
    stranger.verdicts.join("; "),
  );
});

test("hooks as commands let the suite move its clock", async (context) => {
  const registry = await startRegistry(context);
  const command = [join(examples, "hook.sh")];
  const hooks = { clock: { command }, reset: { command } };
  const { verdicts } = await registry.test({ hooks }, timely, adminOf(registry));
  assert.deepEqual(verdicts, ["passed"]);
});
