// Tries the suite as whoever runs a server of their own: a simulator in a process of its own stands for that server, and a
// profile claims nothing but what goes over the wire. Twice, against the same running server: the
// second run meets whatever the first one left behind.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import type { Report } from "../../reports/model.ts";
import type { Announced } from "./announced.ts";
import { declared, heldFixture } from "./declared.ts";

/** How many of the documented refusals are passed without a control port. It may only grow. */
const leastRefusals = 253;

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const program = join(root, "dist", "cli", "main.js");
const names = ["A", "B", "C"] as const;

/** What the profile claims: nothing that takes more than the wire. */
const plainServer = {
  name: "somebody's registry",
  ...declared,
  capabilities: [
    ...["contacts", "hosts", "rgp", "secDNS", "fees", "launch", "tokens", "poll"],
    ...["certificates", "failedLogins", "refusalOrder"],
  ],
  policy: {
    extensions: [
      ...["launch-1.0", "rgp-1.0", "secDNS-1.1", "fee-0.6", "fee-0.11", "fee-0.12", "fee-1.0"],
      "allocationToken-1.0",
    ],
  },
};

/** Starts somebody's server: three registrars, two zones, and a clock that goes on. */
async function startServer(scratch: string): Promise<{ readonly server: ChildProcess; readonly announced: Announced }> {
  const world = {
    ...heldFixture,
    registrars: heldFixture.registrars.map((registrar, index) => ({
      ...registrar,
      password: `secret-of-${names[index]}`,
    })),
  };
  const fixture = join(scratch, "world.yaml");
  writeFileSync(fixture, stringify(world));
  const options = ["--port", "0", "--control-port", "0", "--clock", "running", "--json"];
  const server = spawn(
    process.execPath,
    [program, "simulate", ...options, "--fixture", fixture, "--credentials", join(scratch, "credentials")],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  for await (const line of createInterface({ input: server.stdout })) return { server, announced: JSON.parse(line) };
  throw new Error("the simulator did not start");
}

/** What any server may have, with the place of this server and the registrars' secrets. */
function writeProfile(scratch: string, { epp, authority, registrars }: Announced): string {
  const accounts = registrars.map(({ id, certificate, key }, index) => [
    names[index],
    { id, password: { env: passwordOf(index) }, certificate, key },
  ]);
  const path = join(scratch, "profile.yaml");
  const profile = {
    ...plainServer,
    target: { host: epp.host, port: epp.port, authorities: [authority] },
    registrars: Object.fromEntries(accounts),
  };
  writeFileSync(path, stringify(profile));
  return path;
}

function passwordOf(index: number): string {
  return `REGISTRAR_${names[index]}_PASSWORD`;
}

/** One run of the suite. Its report goes where the check's evidence is looked for. */
async function runSuite(profile: string, { registrars }: Announced, more: readonly string[]): Promise<Report> {
  const passwords = Object.fromEntries(registrars.map(({ password }, index) => [passwordOf(index), password]));
  const out = join(root, "reports", "out", "remote");
  rmSync(out, { recursive: true, force: true });
  const run = spawn(process.execPath, [program, "test", "--profile", profile, "--out", out, ...more], {
    stdio: "inherit",
    env: { ...process.env, ...passwords },
  });
  await new Promise((resolve, reject) => run.once("error", reject).once("close", resolve));
  return JSON.parse(readFileSync(join(out, "report.json"), "utf8")) as Report;
}

/** What is wrong with a run. */
function problemsOf({ scenarios, rows }: Report): readonly string[] {
  const ill = scenarios.filter(({ verdict }) => verdict !== "passed" && verdict !== "not applicable");
  const mute = scenarios.filter(({ verdict, reason }) => verdict === "not applicable" && !reason);
  const documented = rows.filter((row) => row.documented);
  const passed = documented.filter(({ verdict }) => verdict === "passed").length;
  const refusals = documented.filter(({ code = 0 }) => code >= 2000);
  const refused = refusals.filter(({ verdict }) => verdict === "passed").length;
  console.log(
    `Without a control port: ${refused} of ${refusals.length} documented refusals passed, ${passed} rows in all.`,
  );
  return [
    ...ill.map(({ file, line, name, verdict }) => `${verdict}: ${file}:${line} ${name}`),
    ...mute.map(({ file, line, name }) => `not applicable without a reason: ${file}:${line} ${name}`),
    ...(refused < leastRefusals ? [`only ${refused} refusals passed; there were ${leastRefusals} before`] : []),
  ];
}

const scratch = mkdtempSync(join(tmpdir(), "eppraise-remote-"));
const { server, announced } = await startServer(scratch);
try {
  const profile = writeProfile(scratch, announced);
  for (const time of ["first", "second"]) {
    const problems = problemsOf(await runSuite(profile, announced, process.argv.slice(2)));
    for (const problem of problems) console.error(`The ${time} time: ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  }
} finally {
  server.kill();
  rmSync(scratch, { recursive: true, force: true });
}
