import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { simulateCommand } from "../../../cli/simulate.ts";
import { login, open } from "../net/client.ts";
import { openPlain, openTls } from "../net/rrp-client.ts";

// The command alone: the whole command line would load the suite as well, and takes twice as long to start.
const command = new URL("../../../dist/cli/simulate.js", import.meta.url).href;
const script = `import { simulateCommand } from ${JSON.stringify(command)}; await simulateCommand().parseAsync();`;
const folder = mkdtempSync(join(tmpdir(), "simulate-test-"));
after(() => rmSync(folder, { recursive: true }));

const freePorts = ["--port", "0", "--control-port", "0"];

/** `eppraise simulate` as a process of its own. */
class Simulate {
  readonly process: ChildProcess;
  stdout = "";
  stderr = "";
  readonly #ended: Promise<number | null>;

  constructor(...flags: readonly string[]) {
    this.process = spawn(process.execPath, ["--input-type=module", "--eval", script, "--", ...flags], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, TMPDIR: folder },
    });
    this.process.stdout?.on("data", (piece) => {
      this.stdout += piece;
    });
    this.process.stderr?.on("data", (piece) => {
      this.stderr += piece;
    });
    this.#ended = once(this.process, "close").then(([code]) => code as number | null);
  }

  /** Waits until it has said something that fits. */
  async says(pattern: RegExp, where: "stdout" | "stderr" = "stdout"): Promise<void> {
    const output = this.process[where];
    while (!pattern.test(this[where]) && output !== null) {
      const more = once(output, "data").then(() => true);
      const isOn = await Promise.race([more, this.#ended.then(() => false)]);
      if (!isOn && !pattern.test(this[where])) assert.fail(`it ended: ${this.stdout}${this.stderr}`);
    }
  }

  /** The exit code, once it has ended. */
  get ended(): Promise<number | null> {
    return this.#ended;
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    this.process.kill(signal);
    return await this.#ended;
  }
}

interface Summary {
  readonly world: string;
  readonly epp: { readonly host: string; readonly port: number };
  readonly rrp?: { readonly tls?: { readonly port: number }; readonly plain?: { readonly port: number } };
  readonly control: { readonly url: string; readonly token: string; readonly tokenFile: string };
  readonly page: string;
  readonly credentials: string;
  readonly authority: string;
  readonly registrars: readonly {
    readonly id: string;
    readonly password: string;
    readonly certificate?: string;
    readonly key?: string;
  }[];
}

async function summaryOf(simulate: Simulate): Promise<Summary> {
  await simulate.says(/\n/);
  assert.equal(simulate.stdout.trimEnd().split("\n").length, 1);
  return JSON.parse(simulate.stdout) as Summary;
}

function getClock({ control, world }: Summary): Promise<{ now: string; runs: boolean }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${control.token}` };
    request(`${control.url}/worlds/${world}/clock`, { headers }, (incoming) => {
      let text = "";
      incoming.on("data", (piece) => {
        text += piece;
      });
      incoming.on("end", () => resolve(JSON.parse(text)));
    })
      .on("error", reject)
      .end();
  });
}

/** Logs the first registrar in, with what was told of it. */
async function enter({ epp, registrars: [registrar] }: Summary, authority: Buffer): Promise<void> {
  const { id = "", password = "", certificate = "", key = "" } = registrar ?? {};
  const client = await open(epp.port, {
    cert: readFileSync(certificate),
    key: readFileSync(key),
    ca: authority,
    rejectUnauthorized: true,
    servername: "localhost",
  });
  await client.read();
  client.send(login(id, password));
  assert.match((await client.read()) ?? "", /code="1000"/, id);
  client.end();
}

describe("eppraise simulate", () => {
  test("says on one screen all that one needs, and leaves nothing behind", async () => {
    const simulate = new Simulate(...freePorts);
    await simulate.says(/Ctrl-C/);
    const lines = simulate.stdout.trimEnd().split("\n");
    assert.ok(lines.length <= 30, `${lines.length} lines`);
    for (const line of lines) assert.ok(line.length <= 80, line);
    assert.match(simulate.stdout, /NOT for production/);
    assert.match(simulate.stdout, /openssl s_client[\s\S]*curl/);
    const [, directory = ""] = /^ {2}(\/.*)$/m.exec(simulate.stdout) ?? [];
    assert.equal(statSync(directory).mode & 0o777, 0o700);
    for (const file of readdirSync(directory)) assert.equal(statSync(join(directory, file)).mode & 0o777, 0o600, file);
    const token = readFileSync(join(directory, "control-token"), "utf8");
    assert.equal(simulate.stdout.split(token).length, 2, "the token is told once");
    const [, page = ""] = /^ {2}(http:\S+)$/m.exec(simulate.stdout) ?? [];
    assert.match(page, /^http:\/\/127\.0\.0\.1:\d+\/page\/#token=.*&world=main$/);
    const shown = await (await fetch(page)).text();
    assert.match(shown, /<title>eppraise simulator<\/title>/);
    assert.equal(await simulate.stop("SIGINT"), 0);
    assert.ok(!existsSync(directory));
    assert.equal(simulate.stderr, "");
  });

  test("lets its registrars in, with what it says and wrote", async () => {
    const simulate = new Simulate(...freePorts, "--json", "--start", "2020-06-01T00:00:00Z", "--clock", "still");
    const summary = await summaryOf(simulate);
    assert.equal(summary.page, `${summary.control.url}/page/#token=${summary.control.token}&world=main`);
    assert.deepEqual(await getClock(summary), { now: "2020-06-01T00:00:00.000Z", runs: false });
    for (const { id, password, certificate = "", key = "" } of summary.registrars) {
      const client = await open(summary.epp.port, {
        cert: readFileSync(certificate),
        key: readFileSync(key),
        ca: readFileSync(summary.authority),
        rejectUnauthorized: true,
        servername: "localhost",
      });
      await client.read();
      client.send(login(id, password));
      assert.match((await client.read()) ?? "", /code="1000"/, id);
      client.end();
    }
    assert.equal(await simulate.stop("SIGTERM"), 0);
  });

  test("speaks RRP over TLS and in the clear where that is asked for, and says where", async () => {
    const rrp = ["--rrp", "0", "--rrp-plain", "0", "--policy", "rrp={version: 1.1.0}"];
    const shown = new Simulate(...freePorts, ...rrp);
    await shown.says(/Ctrl-C/);
    const [, port = ""] = /^RRP {7}127\.0\.0\.1 port (\d+), without encryption$/m.exec(shown.stdout) ?? [];
    assert.match(shown.stdout, /^RRP {7}127\.0\.0\.1 port \d+, over TLS$/m);
    const plain = openPlain(Number(port));
    assert.match((await plain.read()) ?? "", /version 1\.1\.0/);
    plain.end();
    assert.equal(await shown.stop(), 0);
  });

  test("lets its registrars in over RRP, with what it says and wrote", async () => {
    const simulate = new Simulate(...freePorts, "--json", "--rrp", "0");
    const { registrars, rrp } = await summaryOf(simulate);
    assert.equal(rrp?.plain, undefined);
    for (const { id, password, certificate = "", key = "" } of registrars) {
      const client = await openTls(rrp?.tls?.port ?? 0, { cert: readFileSync(certificate), key: readFileSync(key) });
      await client.read();
      assert.match((await client.say("session", `-Id:${id}`, `-Password:${password}`)) ?? "", /^200 /, id);
      client.end();
    }
    assert.equal(await simulate.stop(), 0);
  });

  test("ends at once although a client is connected", async () => {
    const simulate = new Simulate(...freePorts, "--json");
    const { epp } = await summaryOf(simulate);
    const client = await open(epp.port);
    await client.read();
    assert.equal(await simulate.stop(), 0);
    await client.closed;
  });

  test("takes a world, a policy and a place for credentials; what is there stays", async () => {
    const fixture = join(folder, "world.yaml");
    writeFileSync(
      fixture,
      'registrars: [{ id: own-registrar, password: foo-BAR2, certificate: { fingerprint: "' +
        "A".repeat(43) +
        '" } }]\n',
    );
    const credentials = join(folder, "mine");
    const config = join(folder, "config.yaml");
    writeFileSync(
      config,
      `port: 0\ncontrol-port: 0\npolicy: { serverId: from the file, maxChecks: 7 }\ncredentials: ${credentials}\n`,
    );
    const simulate = new Simulate(
      "--config",
      config,
      "--fixture",
      fixture,
      "--json",
      "--policy",
      "serverId=from the flag",
    );
    const summary = await summaryOf(simulate);
    assert.equal(summary.credentials, credentials);
    assert.deepEqual(summary.registrars, [{ id: "own-registrar", password: "foo-BAR2" }]);
    const client = await open(summary.epp.port);
    assert.match((await client.read()) ?? "", /<svID>from the flag<\/svID>/);
    client.end();
    assert.equal(await simulate.stop(), 0);
    assert.deepEqual(readdirSync(credentials).sort(), ["authority.pem", "control-token"]);
  });

  test("says nothing when it is to be quiet, and warns all the same", async () => {
    const simulate = new Simulate(...freePorts, "--quiet", "--host", "0.0.0.0");
    await simulate.says(/never meant/, "stderr");
    assert.match(simulate.stderr, /WARNING.*0\.0\.0\.0/);
    assert.equal(await simulate.stop(), 0);
    assert.equal(simulate.stdout, "");
  });

  test("keeps worlds and credentials through a crash, and lets nobody else in", async () => {
    const state = join(folder, "kept");
    const first = new Simulate(...freePorts, "--json", "--state", state);
    const before = await summaryOf(first);
    const second = new Simulate(...freePorts, "--state", state);
    assert.equal(await second.ended, 2);
    assert.match(second.stderr, /another process has it open/);
    const { registrars, authority } = before;
    const certificate = readFileSync(registrars[0]?.certificate ?? "");
    const trusted = readFileSync(authority);
    await first.stop("SIGKILL");
    const again = new Simulate(...freePorts, "--json", "--state", state, "--limits", "sessions=1");
    const after = await summaryOf(again);
    assert.deepEqual(after.registrars, before.registrars);
    assert.equal(after.control.token, before.control.token);
    assert.deepEqual(readFileSync(after.authority), trusted);
    assert.deepEqual(readFileSync(after.registrars[0]?.certificate ?? ""), certificate);
    await enter(after, trusted);
    for (const part of readdirSync(state, { recursive: true, encoding: "utf8" }))
      assert.equal(statSync(join(state, part)).mode & 0o077, 0, part);
    assert.equal(await again.stop("SIGTERM"), 0);
    assert.equal(again.stderr, "");
  });

  test("saves its world to a file when it is stopped, and starts from it", async () => {
    const file = join(folder, "world.ndjson");
    const first = new Simulate(...freePorts, "--json", "--world-file", file);
    await summaryOf(first);
    assert.equal(await first.stop(), 0);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    for (const flag of ["--world-file", "--load"]) {
      const next = new Simulate(...freePorts, "--json", flag, file);
      const summary = await summaryOf(next);
      // The keys of the first run are gone: others are put on file beside them.
      await enter(summary, readFileSync(summary.authority));
      assert.equal(await next.stop(), 0);
    }
  });

  test("names the file and the line of a world that it cannot load", async () => {
    const file = join(folder, "no-world.ndjson");
    writeFileSync(file, "{}\n");
    const simulate = new Simulate(...freePorts, "--load", file);
    assert.equal(await simulate.ended, 2);
    assert.match(simulate.stderr, /no-world\.ndjson: line 1: this is no file of a world/);
  });

  for (const [what, flags, message] of [
    ["two places to keep a world", ["--state", "x", "--world-file", "y"], /world-file: take it alone/],
    ["two worlds to start from", ["--load", "x", "--fixture", "y"], /not both/],
    ["an unknown limit", ["--limits", "sesions=3"], /limits\.sesions: unknown key; did you mean "sessions"/],
    ["an unknown policy", ["--policy", "maxCheks=3"], /policy\.maxCheks: unknown key; did you mean "maxChecks"/],
    ["a policy without a value", ["--policy", "maxChecks"], /key=value/],
    ["a port that is none", ["--port", "many"], /port: this must be a number/],
    ["a file that is not there", ["--fixture", "/nowhere.yaml"], /nowhere\.yaml: this file cannot be read/],
    ["an RRP port that is none", ["--rrp", "many"], /rrp: this must be a number/],
    ["a certificate without its key", ["--certificate", "x"], /together/],
    ["an unknown option", ["--prot", "1"], /--port/],
  ] as const)
    test(`refuses ${what}, and says why`, async () => {
      let told = "";
      const command = simulateCommand()
        .exitOverride()
        .configureOutput({
          writeErr: (text) => {
            told += text;
          },
        });
      await assert.rejects(command.parseAsync([...flags], { from: "user" }), { name: "CommanderError" });
      assert.match(told, message);
    });
});
