import { readFileSync } from "node:fs";
import { CertificationRun } from "../../certify/certify.ts";
import { Adapter } from "../../certify/drive/adapter.ts";
import type { Briefing, Driver } from "../../certify/drive/driver.ts";
import { Person } from "../../certify/drive/person.ts";
import { type FoundPlan, findPlan } from "../../certify/plan/find.ts";
import { checkPlan } from "../../certify/plan/run.ts";
import type { CertificationReport } from "../../certify/report/model.ts";
import { writeReports } from "../../certify/report/write.ts";
import { Traffic } from "../../certify/traffic/traffic.ts";
import { certificationWorld, clientRegistrar } from "../../certify/world.ts";
import { readFixture } from "../../simulator/control/fixture/index.ts";
import { type RunningWorld, startSimulator } from "../../simulator/start.ts";
import { interrupted, notRun, serverFailed, succeeded } from "../exit-codes.ts";
import { warnOfNetwork } from "../simulate/announce.ts";
import { SecretDirectory } from "../simulate/credentials.ts";
import { equip } from "../simulate/world.ts";
import type { CertifyFlags } from "./flags.ts";
import { closing, Screen } from "./screen.ts";

/** A world that waits for a client. */
interface Opened {
  readonly world: RunningWorld;
  readonly briefing: Briefing;
  readonly traffic: Traffic;
  /** The address of the page that shows the world. */
  readonly page: string;
  readonly file: (name: string, content: string) => string;
  readonly close: () => Promise<void>;
}

/** Certifies a client, writes the reports, and gives the exit code. Fails where there can be no run. */
export async function runCertification(flags: CertifyFlags): Promise<number> {
  const plan = findPlan(flags.plan);
  const { problems, scenarios } = await checkPlan(plan);
  if (problems.length > 0) throw new Error(`${plan.name} is no plan that can be run:\n  ${problems.join("\n  ")}`);
  const opened = await open(flags, plan);
  const driver = driverOf(flags);
  const screen = new Screen(process.stdout, scenarios);
  const run = new CertificationRun({
    plan,
    client: flags.client,
    version: version(),
    hosted: opened.world.hosted,
    traffic: opened.traffic,
    driver,
    briefing: opened.briefing,
    progress: screen,
    file: opened.file,
    stepLimit: (flags.stepTimeout ?? (driver.confirms ? 30 : 600)) * 1000,
  });
  const finish = async (report: CertificationReport): Promise<void> => {
    const written = await writeReports(report, flags.out);
    process.stdout.write(`${closing(report, written)}\n`);
  };
  const onSignal = () =>
    void finish(run.report(false))
      .then(() => Promise.all([driver.end(), opened.close()]))
      .finally(() => process.exit(interrupted));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, onSignal);
  try {
    warnOfNetwork(flags.host, process.stderr);
    screen.begin(plan, opened.briefing, driver.confirms ? undefined : opened.page);
    const report = await run.run();
    await finish(report);
    if (report.run.problems.length > 0) return notRun;
    return report.run.succeeded ? succeeded : serverFailed;
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, onSignal);
    await driver.end();
    await opened.close();
  }
}

function driverOf({ drive }: CertifyFlags): Driver {
  if (drive !== undefined) return new Adapter(drive);
  return new Person(process.stdin.isTTY ? process.stdin : undefined);
}

async function open(flags: CertifyFlags, plan: FoundPlan): Promise<Opened> {
  const { host, port } = flags;
  const secrets = new SecretDirectory(flags.credentials);
  const simulator = await startSimulator({ host });
  const close = async () => {
    secrets.remove();
    await simulator.close();
  };
  try {
    const { fixture, accounts } = await equip(readFixture(certificationWorld()), simulator, secrets);
    const traffic = new Traffic();
    const rrp = { tls: { port: rrpPortOf(flags, plan) } };
    const world = await simulator.createWorld(fixture, { id: "certification", host, port, rrp, watch: traffic.accept });
    if (world.rrp?.tls === undefined) throw new Error("the port for RRP was not opened");
    const account = accounts.find(({ id }) => id === clientRegistrar);
    const briefing: Briefing = {
      plan: flags.plan,
      epp: world.epp,
      rrp: world.rrp.tls,
      registrar: { id: clientRegistrar, password: account?.password ?? "" },
      authority: secrets.write("authority.pem", simulator.authority),
      certificate: account?.certificate ?? "",
      key: account?.key ?? "",
      limits: {
        sessions: flags.maxSessions,
        loginsPerMinute: flags.maxLogins,
        commandsPerSecond: flags.maxCommands,
      },
    };
    const page = simulator.pageOf(world.id);
    return { world, briefing, traffic, page, file: (name, content) => secrets.write(name, content), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What nobody asked for must not be in anybody's way: only where RRP is the point, its port can be foretold. */
function rrpPortOf({ port, rrpPort }: CertifyFlags, { protocol }: FoundPlan): number {
  return rrpPort ?? (protocol === "rrp" && port !== 0 ? port + 1 : 0);
}

function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
