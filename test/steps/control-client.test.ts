import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { ControlClient } from "../../steps/support/control-client.ts";
import { Mismatch, NotApplicable, NotTestable, verdictOf } from "../../steps/support/verdicts.ts";

/** A port that gives one answer to everything. */
async function portWith(context: TestContext, status: number, text: string): Promise<ControlClient> {
  const server = createServer((_, answer) => answer.writeHead(status).end(text)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = new ControlClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`, "token");
  context.after(() => {
    client.close();
    server.close();
  });
  return client;
}

const object = "/worlds/w/objects/domains/a.tld";

for (const [status, text, method, path, kind, said] of [
  [401, "no", "POST", "/reset", NotTestable, /^POST \/reset was answered 401; is control\.token .* expects\? no$/],
  [403, "no", "GET", object, NotTestable, /was answered 403; is control\.token/],
  [500, "a mistake", "POST", "/clock/advance", NotTestable, /^POST \/clock\/advance was answered 500 a mistake$/],
  [500, "", "GET", object, NotTestable, /was answered 500$/],
  [400, "{}", "PATCH", "", NotTestable, /was answered 400/],
  [404, "", "POST", "/reset", NotTestable, /was answered 404/],
  [404, "", "GET", "/clock", NotTestable, /was answered 404/],
  [404, "", "GET", "/objects/tlds/tld", NotTestable, /was answered 404/],
  [404, "", "GET", object, Mismatch, /does not have what GET \S+a\.tld asks for/],
  [404, "", "GET", "/ledger?server=X", Mismatch, /does not have what GET \/ledger\?server=X asks for/],
  [501, "", "POST", "/idle", NotApplicable, /cannot do this/],
  [200, "<html>", "GET", "/clock", NotTestable, /^GET \/clock was answered with something that is no JSON: <html>$/],
] as const)
  test(`${method} ${path} answered ${status} "${text}" is told as it is: ${kind.name}`, async (context) => {
    const port = await portWith(context, status, text);
    await assert.rejects(port.call(method, path), (error) => {
      assert.ok(error instanceof kind, String(error));
      assert.match(error.message, said);
      if (kind === NotTestable) assert.equal(verdictOf(error)?.verdict, "not testable");
      return true;
    });
  });

test("success is JSON, or nothing", async (context) => {
  assert.deepEqual(await (await portWith(context, 200, '{"now":1}')).call("GET", "/clock"), { now: 1 });
  assert.equal(await (await portWith(context, 204, "")).call("POST", "/reset"), undefined);
});
