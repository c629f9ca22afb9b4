import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { CertificationRun } from "../../certify/certify.ts";
import type { Driver, Task, Word } from "../../certify/drive/driver.ts";
import type { CertificationReport } from "../../certify/report/model.ts";
import type { Protocol } from "../../certify/traffic/protocol.ts";
import { Traffic } from "../../certify/traffic/traffic.ts";
import { certificationWorld, clientRegistrar } from "../../certify/world.ts";
import { type RunningWorld, startSimulator } from "../../simulator/start.ts";
import { folder } from "../cli/program.ts";
import { password } from "./session.ts";

const quiet = { scenario: () => {}, task: () => {}, taskDone: () => {}, taskNotDone: () => {} };
const limits = { sessions: 5, loginsPerMinute: 30, commandsPerSecond: 20 };

/** A client of ours: what it does for a step, which it then calls done unless it says something else, and at the end. */
export interface OwnClient {
  readonly ask: (task: Task, world: RunningWorld) => Promise<Word | undefined>;
  readonly end: () => Promise<unknown>;
}

/** Takes a client of ours through the scenarios of a plan about a protocol. */
export async function certifiedOver(
  protocol: Protocol,
  context: TestContext,
  scenarios: string,
  { ask, end }: OwnClient,
): Promise<CertificationReport> {
  const path = join(folder(context), "mine.feature");
  writeFileSync(path, `@client @protocol:${protocol}\nFeature: Mine: a plan\n${scenarios}`);
  const simulator = await startSimulator();
  const traffic = new Traffic();
  const { registrars = [], ...rest } = certificationWorld();
  const own = registrars.map((one) => ({ ...one, password }));
  const policy = { ...rest.policy, certificatesRequired: false };
  const fixture = { ...rest, registrars: own, policy };
  try {
    const world = await simulator.createWorld(fixture, { watch: traffic.accept, rrp: { tls: {} } });
    const { epp, rrp } = world;
    const driver: Driver = {
      confirms: true,
      begin: () => {},
      ask: async (task) => (await ask(task, world)) ?? { kind: "done" },
      end: async () => void (await end()),
    };
    const account = { registrar: { id: clientRegistrar, password }, authority: "", certificate: "", key: "" };
    return await new CertificationRun({
      plan: { name: "mine", path, protocol },
      client: "ours",
      version: "0",
      hosted: world.hosted,
      traffic,
      driver,
      briefing: { plan: "mine", epp, rrp: rrp?.tls ?? epp, ...account, limits },
      progress: quiet,
      stepLimit: 5000,
      file: () => "",
    }).run();
  } finally {
    await simulator.close();
  }
}
