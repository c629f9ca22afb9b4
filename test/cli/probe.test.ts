import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { parse } from "yaml";
import { Findings } from "../../cli/probe/finding.ts";
import { loginOf, type ProbeOptions } from "../../cli/probe/options.ts";
import { probe } from "../../cli/probe/probe.ts";
import { profileText } from "../../cli/probe/profile-text.ts";
import { summaryOf } from "../../cli/probe/summary.ts";
import { loadProfile, type Profile } from "../../steps/support/profile/index.ts";
import { folder, run } from "./program.ts";
import { type SomebodysRegistry, startRegistry } from "./registry.ts";
import { runHere, verdictsOf } from "./run-here.ts";
import { type Manners, startScripted } from "./scripted-server.ts";

/** What was found out, as the profile that it makes. */
interface Probed {
  readonly text: string;
  readonly profile: Profile;
  readonly summary: string;
  readonly questions: readonly string[];
}

async function probed(folder: string, host: string, options: ProbeOptions): Promise<Probed> {
  const findings = new Findings();
  await probe(host, options, loginOf(options), findings);
  const text = profileText(host, options, findings, folder);
  const path = join(folder, "probed.yaml");
  writeFileSync(path, text);
  const questions = findings.questions.map(({ key, what }) => `${key}: ${what}`);
  return { text, profile: loadProfile(path), summary: summaryOf(findings, path), questions };
}

function optionsFor({ folder, epp }: SomebodysRegistry, more: Partial<ProbeOptions> = {}): ProbeOptions {
  return {
    port: epp.port,
    ca: join(folder, "authority.pem"),
    cert: join(folder, "registrar-a.pem"),
    key: join(folder, "registrar-a.key"),
    id: "registrar-a",
    passwordEnv: "UNUSED",
    passwordFile: join(folder, "registrar-a.password"),
    zone: ["tld", "nowhere"],
    timeout: 10_000,
    ...more,
  };
}

test("a probe with a login writes a profile that is right and can be run at once", async (context) => {
  const registry = await startRegistry(context);
  const { text, profile, summary } = await probed(registry.folder, registry.epp.host, optionsFor(registry));
  const claimed = ["contacts", "hosts", "rgp", "secDNS", "fees", "launch", "tokens", "idn", "poll", "certificates"];
  assert.deepEqual(profile.capabilities, claimed);
  assert.deepEqual(
    profile.zones.map(({ name }) => name),
    ["tld"],
  );
  assert.equal(profile.policy.maxChecks, 50);
  assert.equal(profile.policy.extensions.length, 8);
  assert.match(text, /maxChecks: 50 # certain: it takes 50 names in a check and refuses 51\n/);
  assert.match(text, /# - zones: it does not take a check of a name below nowhere/);
  assert.match(text, /password: \{ file: registrar-a\.password \}/);
  assert.ok(!text.includes("secret-of-A"), "it holds no secret");
  for (const line of summary.split("\n").slice(1)) assert.ok(line.length <= 80 || line.includes("/"), line);

  const scenarios = await runHere(join(registry.folder, "probed.yaml"), ["session/hello.feature"]);
  assert.deepEqual(verdictsOf(scenarios), [
    "not applicable: the profile does not claim clock",
    "not applicable: the profile names no registrar B",
    "passed",
  ]);
});

test("a probe finds out how another registry differs", async (context) => {
  const registry = await startRegistry(context, {
    policy: {
      objects: ["domain"],
      extensions: ["secDNS-1.1", "fee-1.0"],
      maxChecks: 7,
      serverId: "Another: one",
      languages: ["en", "fr"],
    },
  });
  const { profile, text } = await probed(
    registry.folder,
    registry.epp.host,
    optionsFor(registry, { zone: ["co.tld"] }),
  );
  assert.deepEqual(profile.capabilities, ["secDNS", "fees", "idn", "poll", "certificates"]);
  assert.deepEqual(
    profile.zones.map(({ name }) => name),
    ["co.tld"],
  );
  const { serverName, languages, objectServices, extensions, nameServers, maxChecks } = profile.policy;
  assert.deepEqual(
    { serverName, languages, objectServices, extensions, nameServers, maxChecks },
    {
      serverName: "Another: one",
      languages: ["en", "fr"],
      objectServices: ["domain"],
      extensions: ["secDNS-1.1", "fee-1.0"],
      nameServers: "attributes",
      maxChecks: 7,
    },
  );
  assert.match(text, /#- contacts # certain: the greeting does not offer it/);
});

test("without a login a probe reads the greeting, and asks a person for the rest", async (context) => {
  const registry = await startRegistry(context);
  const { ca: _, id: __, cert: ___, key: ____, ...bare } = optionsFor(registry);
  const { profile, questions } = await probed(registry.folder, registry.epp.host, { ...bare, insecure: true });
  assert.ok(profile.capabilities.includes("contacts"));
  assert.deepEqual(profile.zones, []);
  for (const expected of [
    /^target\.authorities: its certificate was issued by "eppraise/,
    /^registrars\.A: who logs in/,
    /^registrars\.B: /,
    /^zones: where domains may be registered/,
  ])
    assert.ok(
      questions.some((question) => expected.test(question)),
      String(expected),
    );
});

/** What a strange server does, and what is said of it. */
async function strange(
  context: TestContext,
  manners: Partial<Manners>,
  more: Partial<ProbeOptions> = {},
): Promise<Probed> {
  const server = await startScripted(context, manners);
  const options = { port: server.port, ca: server.ca, passwordEnv: "UNUSED", zone: ["tld"], timeout: 5000 };
  return probed(server.folder, "127.0.0.1", { ...options, id: "someone", passwordFile: server.password, ...more });
}

test("a strange server is described as it is", async (context) => {
  const { text, profile, questions } = await strange(context, {
    name: "Odd\u2028- clock\nserver",
    objects: ["urn:ietf:params:xml:ns:domain-1.0", "urn:ietf:params:xml:ns:contact-1.0"],
    extensions: ["urn:example:own-1.0"],
    codes: { "contact:info": 2101, "domain:info": 2201, poll: 2101 },
    maxVersion: "TLSv1.2",
  });
  assert.deepEqual(profile.capabilities, ["idn"], "what is offered and not implemented is not claimed");
  assert.deepEqual(parse(text).target.tlsVersions, ["TLSv1.2"]);
  assert.match(text, /#- contacts # certain: it answers 2101 to a contact info\n/);
  assert.match(text, /#- poll # certain: it answers 2101 to a poll\n/);
  assert.ok(questions.some((question) => /^schemas: .* urn:example:own-1\.0/.test(question)));
  assert.ok(questions.some((question) => /^codes: info of a domain that is not there is answered 2201/.test(question)));
  assert.match(text, /maxChecks: 256 # guess/);
});

test("a login that is refused is tried once, and what follows is left to a person", async (context) => {
  const { questions, profile } = await strange(context, { codes: { login: 2200 } });
  assert.ok(questions.some((question) => /^registrars\.A: the login was answered 2200/.test(question)));
  assert.deepEqual(profile.zones, []);
});

test("a probe changes nothing and acknowledges nothing", async (context) => {
  const heard: string[] = [];
  await strange(context, { onCommand: (command) => heard.push(command) });
  assert.deepEqual([...new Set(heard)].toSorted(), [
    "contact:info",
    "domain:check",
    "domain:info",
    "host:info",
    "login",
    "logout",
    "poll",
  ]);
  assert.equal(heard.filter((command) => command === "login").length, 1);
});

test("a probe that cannot be made says why", async (context) => {
  const registry = await startRegistry(context);
  const attempt = (host: string, more: Partial<ProbeOptions>) =>
    probed(registry.folder, host, optionsFor(registry, more));
  const { host } = registry.epp;
  await assert.rejects(
    attempt(host, { port: 1 }),
    /127\.0\.0\.1:1 cannot be reached: .*ECONNREFUSED.*\nIs it running/s,
  );
  await assert.rejects(attempt(host, { insecure: true }), /--insecure shows a password to whoever answers/);
  writeFileSync(join(registry.folder, "short"), "12345");
  const short = attempt(host, { passwordFile: join(registry.folder, "short") });
  await assert.rejects(short, /the password of registrar-a cannot be right: it has 5 characters/);
  await assert.rejects(attempt(host, { passwordFile: "/no/such" }), /\/no\/such cannot be read/);
  const { ca: _, passwordFile: __, key: ___, ...bare } = optionsFor(registry);
  await assert.rejects(probed(registry.folder, host, { ...bare, id: "one" }), /--cert and --key go together/);
  const { cert: ____, ...unnamed } = bare;
  const unset = probed(registry.folder, host, { ...unnamed, id: "one", passwordEnv: "NO_SUCH" });
  await assert.rejects(unset, /the environment variable NO_SUCH is not set/);
  const { id: _____, ...untrusting } = unnamed;
  const issuer = /cannot be reached: .*\nIts certificate was issued by "eppraise.*"\.\nName that .* with --ca/;
  await assert.rejects(probed(registry.folder, host, untrusting), issuer);
});

test("a probe leaves a profile alone that is there", async (context) => {
  const cwd = folder(context);
  writeFileSync(join(cwd, "profile.yaml"), "mine");
  const { code, errors } = await run(cwd, ["probe", "127.0.0.1"]);
  assert.equal(code, 2);
  assert.match(errors, /profile\.yaml is there already; take another name with --out, or --force/);
  assert.equal(readFileSync(join(cwd, "profile.yaml"), "utf8"), "mine");
});
