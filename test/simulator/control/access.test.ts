import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, before, describe, test } from "node:test";
import { ControlServer } from "../../../simulator/control/server.ts";
import { Worlds } from "../../../simulator/control/worlds.ts";
import { Authority } from "../../../simulator/net/credentials.ts";
import { doorsWith } from "../../../simulator/net/doors.ts";
import { FalseCredentials } from "../../../simulator/net/false-credentials.ts";
import { type RunningSimulator, startSimulator } from "../../../simulator/start.ts";
import { type Answer, call, sample } from "./support.ts";

let simulator: RunningSimulator;
before(async () => {
  simulator = await startSimulator({ token: "the-token" });
  await simulator.createWorld(sample, { id: "w" });
});
after(() => simulator.close());

const errorOf = ({ body }: Answer) => (body as { error: string }).error;

describe("who may use the control port", () => {
  for (const authorization of ["", "Bearer", "Bearer the-toke", "Bearer the-token-and-more", "Basic dGhlLXRva2Vu"])
    test(`not who sends "${authorization}"`, async () => {
      const answer = await call(simulator, "GET", "/worlds", { headers: { authorization } });
      assert.equal(answer.status, 401);
      assert.match(errorOf(answer), /Authorization: Bearer/);
    });

  test("who sends the token", async () => assert.equal((await call(simulator, "GET", "/worlds")).status, 200));

  test("anybody on this machine, for its health and its description", async () => {
    for (const path of ["/health", "/openapi.json"])
      assert.equal((await call(simulator, "GET", path, { headers: { authorization: "" } })).status, 200);
  });

  test("nobody learns without the token which paths there are", async () => {
    const answer = await call(simulator, "GET", "/nothing", { headers: { authorization: "" } });
    assert.equal(answer.status, 401);
  });

  for (const host of ["rebound.example", "rebound.example:80", "127.0.0.1.rebound.example", "10.0.0.1"])
    test(`not by the name ${host}`, async () => {
      assert.equal((await call(simulator, "GET", "/worlds", { headers: { host } })).status, 403);
    });

  for (const host of ["localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:80"])
    test(`by the name ${host}`, async () => {
      assert.equal((await call(simulator, "GET", "/worlds", { headers: { host } })).status, 200);
    });

  test("no page of another origin is let in", async () => {
    const { headers } = await call(simulator, "GET", "/worlds", { headers: { origin: "http://page.example" } });
    assert.deepEqual(
      Object.keys(headers).filter((name) => name.startsWith("access-control")),
      [],
    );
  });
});

describe("what the control port does not take", () => {
  test("a path that there is not", async () => {
    const answer = await call(simulator, "GET", "/worlds/w/nothing");
    assert.equal(answer.status, 404);
    assert.match(errorOf(answer), /openapi\.json/);
  });

  test("a world that there is not", async () => {
    const answer = await call(simulator, "POST", "/worlds/nowhere/reset");
    assert.equal(answer.status, 404);
    assert.match(errorOf(answer), /GET \/worlds/);
  });

  test("an object that there is not", async () => {
    assert.equal((await call(simulator, "GET", "/worlds/w/objects/domains/no.example")).status, 404);
    assert.equal((await call(simulator, "GET", "/worlds/w/objects/planets")).status, 404);
    assert.equal((await call(simulator, "GET", "/worlds/w/ledger?server=NO-1")).status, 404);
  });

  test("another method; it tells which", async () => {
    const answer = await call(simulator, "DELETE", "/worlds");
    assert.equal(answer.status, 405);
    assert.equal(answer.headers.allow, "POST, GET");
  });

  test("a parameter that it does not know", async () => {
    assert.equal((await call(simulator, "GET", "/worlds/w/messages?registrer=x")).status, 400);
    assert.equal((await call(simulator, "GET", "/worlds/w/ledger?limit=many")).status, 400);
  });

  test("a body that is not JSON", async () => {
    assert.equal((await call(simulator, "PATCH", "/worlds/w", { body: "{", headers: {} })).status, 400);
    const headers = { "content-type": "text/plain" };
    assert.equal((await call(simulator, "PATCH", "/worlds/w", { body: "{}", headers })).status, 415);
  });

  test("a path that cannot be read", async () => {
    assert.equal((await call(simulator, "GET", "/worlds/%ff")).status, 404);
  });
});

describe("a body that is too large", () => {
  let control: ControlServer;
  let worlds: Worlds;
  before(async () => {
    const authority = await Authority.create();
    worlds = new Worlds(
      doorsWith(await authority.issue({ commonName: "s" }), new FalseCredentials(authority, [])),
      "127.0.0.1",
    );
    control = await ControlServer.open(worlds, { host: "127.0.0.1", port: 0, token: "t", maxBodyBytes: 1000 });
  });
  after(async () => {
    await control.close();
    await worlds.close();
  });

  const send = (lines: readonly string[], body: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(control.url).port), "127.0.0.1");
      let seen = "";
      socket.on("data", (piece) => {
        seen += piece;
      });
      socket.on("close", () => resolve(seen));
      socket.on("error", reject);
      const head = ["POST /worlds HTTP/1.1", "Host: localhost", "Authorization: Bearer t", ...lines, "", ""];
      socket.write(`${head.join("\r\n")}${body}`);
    });

  test("is refused by what it says of its length, and the connection is closed", async () => {
    const seen = await send(["Content-Type: application/json", "Content-Length: 1001"], "");
    assert.match(seen, /^HTTP\/1\.1 413 /);
    assert.match(seen, /larger than 1000 bytes/);
  });

  test("is refused once it is longer than allowed, whatever it says", async () => {
    const chunk = "x".repeat(600);
    const seen = await send(
      ["Content-Type: application/json", "Transfer-Encoding: chunked"],
      `258\r\n${chunk}\r\n258\r\n${chunk}\r\n`,
    );
    assert.match(seen, /^HTTP\/1\.1 413 /);
  });
});
