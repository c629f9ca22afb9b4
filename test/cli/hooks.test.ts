import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { type SomebodysRegistry, startRegistry } from "./registry.ts";
import { runHere, verdictsOf } from "./run-here.ts";

const examples = fileURLToPath(new URL("../../examples/hooks/", import.meta.url));
/** A scenario for which time has to pass, and nothing else is needed. */
const timely = [["session/hello.feature"], "@needs:clock"] as const;

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
  const scenarios = await runHere(registry.profile({}), ...timely);
  assert.deepEqual(verdictsOf(scenarios), ["not applicable: the profile does not claim clock"]);
});

test("hooks of the server's own at a URL let the suite move its clock", async (context) => {
  const registry = await startRegistry(context);
  const url = await startHooks(context, registry);
  const profile = (token: string) => {
    writeFileSync(join(registry.folder, "hooks-token"), token);
    const control = { url, token: { file: "hooks-token" } };
    return registry.profile({ control, capabilities: ["contacts", "hosts", "poll", "clock", "reset", "idle"] });
  };
  assert.deepEqual(verdictsOf(await runHere(profile("the-token"), ...timely)), ["passed"]);
  const silence = await runHere(profile("the-token"), ["session/sequence.feature"], "@needs:idle");
  assert.deepEqual(verdictsOf(silence), ["not applicable: POST /idle: the server's hooks cannot do this"]);
  const [strange] = await runHere(profile("another"), ...timely);
  assert.equal(strange?.verdict, "not testable");
  assert.match(strange?.reason ?? "", /^POST \/reset was answered 401; is control\.token what the port expects\?/);
});

test("hooks as commands let the suite move its clock", async (context) => {
  const registry = await startRegistry(context);
  const admin = adminOf(registry);
  Object.assign(process.env, admin);
  context.after(() => {
    for (const name of Object.keys(admin)) delete process.env[name];
  });
  const command = [join(examples, "hook.sh")];
  const profile = registry.profile({ hooks: { clock: { command }, reset: { command } } });
  assert.deepEqual(verdictsOf(await runHere(profile, ...timely)), ["passed"]);
});
