// Certifies real clients, as CI of a client's author would: the sample adapters of examples/, each with its plan.
// Counts scenarios and rules of conduct; the reports are in reports/out/clients/.

import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CertificationReport } from "../../certify/report/model.ts";
import { clients, type SampleClient } from "./clients.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const out = join(root, "reports", "out", "clients");

/** Runs `eppraise certify` with a client, and gives its report; undefined where there is none. */
async function certified({ name, plan, drive }: SampleClient): Promise<CertificationReport | undefined> {
  const folder = join(out, name);
  const options = ["certify", "--plan", plan, "--client", name, "--drive", drive, "--port", "0", "--out", folder];
  const child = spawn(process.execPath, ["--import", "tsx", "cli/main.ts", ...options], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  await new Promise((resolve) => child.once("close", resolve));
  try {
    return JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as CertificationReport;
  } catch {
    return undefined;
  }
}

function problemsOf({ scenarios, conduct, run }: CertificationReport): readonly string[] {
  return [
    ...run.problems,
    ...scenarios
      .filter(({ verdict }) => verdict !== "passed")
      .map(({ name, verdict, failure, reason }) => `${name}: ${verdict}: ${failure?.message ?? reason}`),
    ...conduct
      .filter(({ verdict }) => verdict === "broken")
      .map(({ id, findings }) => `${id}: ${findings[0]?.message}`),
  ];
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
let [passed, failed] = [0, 0];
for (const client of clients) {
  const report = await certified(client);
  const problems = report === undefined ? [`there is no report; ${client.takes}`] : problemsOf(report);
  const good = report === undefined ? 0 : report.totals.scenarios.passed + report.totals.conduct.kept;
  passed += good;
  failed += problems.length;
  console.log(`${client.name}, plan ${client.plan}: ${good} passed, ${problems.length} failed`);
  for (const problem of problems) console.error(`  ${problem}`);
}
writeFileSync(join(out, "clients.json"), `${JSON.stringify({ totals: { scenarios: { passed, failed } } })}\n`);
process.exitCode = failed === 0 ? 0 : 1;
