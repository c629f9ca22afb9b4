import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Guest } from "../../steps/support/guest/guest.ts";
import { readJournal } from "../../steps/support/guest/journal.ts";
import { LinesOverheard, touchedByLines } from "../../steps/support/guest/lines.ts";
import { madeIn } from "../../steps/support/guest/made.ts";
import { stopRun } from "../../steps/support/guest/stop-flag.ts";
import { folder, run } from "../cli/program.ts";
import { plainServer } from "./plain-server.ts";
import { everything } from "./under-way.ts";

const atOnce = {
  fixture: { policy: { deletion: "synchronous" } },
  profile: { policy: { deletion: "synchronous" } },
  rrp: true,
} as const;
const features = ["rrp/mod.feature", "rrp/repeated.feature"];

/** What RRP calls a lock, of the registrar or of the registry. */
function lock(whose: "client" | "server"): readonly string[] {
  return ["Delete", "Transfer", "Update"].map((what) => `${whose}${what}Prohibited`);
}

test("what a run makes over RRP is removed at its end", async (context) => {
  const server = await plainServer(context, atOnce);
  const { code, out, errors } = await run(server.cwd, ["test", "--profile", "profile.yaml", ...features], server.env);
  assert.equal(code, 0, out + errors);
  const [, removed, made] = /(\d+) of (\d+) objects removed/.exec(out) ?? [];
  assert.equal(removed, made, out);
  assert.ok(Number(made) > 50, out);
  assert.deepEqual(await everything(server), [], out);
});

test("what is in the way over RRP is taken away first; what the registry holds is left, with the reason", async (context) => {
  const server = await plainServer(context, atOnce);
  const features = ["rrp/status.feature", "rrp/del.feature"];
  const kept = await run(server.cwd, ["test", "--profile", "profile.yaml", "--no-clean", ...features], server.env);
  const [id = ""] = /(?<=--run )[0-9a-z]{9}/.exec(kept.out) ?? [];
  const entries = readJournal(join(server.cwd, "reports/out/journal"), id);
  const made = madeIn(entries);
  assert.deepEqual(
    new Set(made.map(({ kind, protocol }) => `${protocol} ${kind}`)),
    new Set(["rrp domain", "rrp host"]),
  );
  assert.doesNotMatch(readFileSync(join(server.cwd, "reports/out/journal", `${id}.jsonl`), "utf8"), /secret-of/);
  const locked = made.filter(({ kind, by }) => kind === "domain" && by === "A").slice(0, 2);
  const [lockedByUs, heldByThem] = locked.map(({ name }) => name);
  const asMade = { sponsor: "registrar-a", created: "now", gracePeriods: [{ kind: "add", end: "P5D" }] };
  await server.change({
    domains: [
      { ...asMade, name: lockedByUs, statuses: lock("client") },
      { ...asMade, name: heldByThem, statuses: lock("server") },
    ],
  });

  const clean = ["clean", "--profile", "profile.yaml", "--run", id];
  const first = await run(server.cwd, clean, server.env);
  assert.equal(first.code, 1, first.out + first.errors);
  assert.deepEqual(await server.objects("domains"), [heldByThem]);
  assert.match(first.out, new RegExp(`Left: domain ${heldByThem}: 552 `));

  await server.change({ domains: [{ ...asMade, name: heldByThem }] });
  const second = await run(server.cwd, clean, server.env);
  assert.equal(second.code, 0, second.out + second.errors);
  assert.deepEqual(await everything(server), []);
});

const written = (...lines: readonly string[]) => Buffer.from([...lines, ".", ""].join("\r\n"));
const heard = (text: string) => Buffer.from(`${text}\r\n.\r\n`);

test("a command of RRP tells what it makes or deletes, however it is written", () => {
  const domain = { kind: "domain", name: "new.example", protocol: "rrp" };
  const host = { kind: "host", name: "ns2.new.example", protocol: "rrp" };
  const said: readonly [readonly string[], object | undefined][] = [
    [["add", "EntityName:Domain", "DomainName:new.example", "NameServer:ns1.new.example"], { what: "made", ...domain }],
    [["ADD", "domainname: new.example", "entityname:DOMAIN"], { what: "made", ...domain }],
    [["add", "EntityName:NameServer", "NameServer:ns2.new.example", "IPAddress:192.0.2.1"], { what: "made", ...host }],
    [
      ["mod", "EntityName:NameServer", "NameServer:ns1.new.example", "NewNameServer:ns2.new.example"],
      { what: "made", ...host },
    ],
    [["mod", "EntityName:Domain", "DomainName:new.example", "NameServer:ns2.new.example"], undefined],
    [["del", "EntityName:Domain", "DomainName:new.example"], { what: "deleted", ...domain }],
    [["check", "EntityName:Domain", "DomainName:new.example"], undefined],
    [["add", "EntityName:Domain"], undefined],
  ];
  for (const [lines, expected] of said) assert.deepEqual(touchedByLines(lines.join("\r\n")), expected, lines.join(" "));
});

test("commands of RRP are written down once they are whole, and answered in their order", (context) => {
  const settings = { id: "0gq2k5x1b", prefix: "e", folder: folder(context), journal: "0gq2k5x1b" };
  const guest = new Guest(settings);
  const overheard = new LinesOverheard(guest, "B");
  const [one, two] = ["one", "two"].map((name) => written("add", "EntityName:Domain", `DomainName:${name}.example`));
  const names = () => madeIn(readJournal(settings.folder, settings.journal)).map(({ name }) => name);
  overheard.heard(heard("TEST RRP Server version 2.0.0"));
  overheard.sending((one ?? Buffer.of()).subarray(0, 20));
  assert.deepEqual(names(), []);
  overheard.sending(Buffer.concat([(one ?? Buffer.of()).subarray(20), two ?? Buffer.of()]));
  assert.deepEqual(names(), ["two.example", "one.example"]);
  overheard.heard(heard("540 Attribute value is not unique"));
  overheard.heard(heard("200 Command completed successfully"));
  assert.deepEqual(names(), ["two.example"]);
  overheard.sending(written("del", "EntityName:Domain", "DomainName:two.example"));
  overheard.heard(heard("200 Command completed successfully"));
  assert.deepEqual(names(), []);

  stopRun(settings);
  assert.throws(() => overheard.sending(one ?? Buffer.of()), /interrupted/);
  assert.throws(() => overheard.sending(Buffer.from("check\r\n")), /interrupted/);
  assert.deepEqual(names(), []);
  guest.close();
});
