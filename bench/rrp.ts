import type { EppConnection } from "../steps/support/epp-connection.ts";
import type { RrpConnection } from "../steps/support/rrp-connection.ts";
import { cases, dates, loginFrame } from "./cases.ts";
import type { Effort } from "./commands.ts";
import { interleaved } from "./measure.ts";
import type { Measured, Result } from "./result.ts";
import { ask, codeOf, hear, patience, Simulator } from "./simulator.ts";

/** A command of RRP beside the one of EPP that asks for the same. */
interface Twin {
  readonly name: string;
  /** The name of the case of EPP. */
  readonly epp: string;
  readonly lines: (i: number) => readonly string[];
}

const about = (command: string, name: string) => [command, "EntityName:Domain", `DomainName:${name}`];

const twins: readonly Twin[] = [
  { name: "RRP CHECK", epp: "domain check, 1 name", lines: (i) => about("check", `held-${i}.example`) },
  { name: "RRP ADD", epp: "domain create", lines: (i) => [...about("add", `new-${i}.example`), "-Period:1"] },
];

/** Commands per second over one connection, through the same simulator. */
export async function measureRrp({ rounds, quick }: Effort): Promise<Measured> {
  const simulator = await Simulator.start();
  const count = quick ? 160 : 480;
  try {
    const results: Result[] = [];
    for (const twin of twins) {
      const pair = await interleaved(
        rounds,
        () => rrpRate(simulator, twin, count),
        () => eppRate(simulator, twin, count),
      );
      results.push({ area: "rrp", name: twin.name, unit: "/s", ...pair, costs: 1 / pair.ratio });
    }
    return { results, leftOut: [] };
  } finally {
    await simulator.close();
  }
}

async function rrpRate(simulator: Simulator, { name, lines }: Twin, count: number): Promise<number> {
  await simulator.control.call("POST", "/worlds/main/reset");
  const { id, password } = simulator.account("registrar-a");
  const connection = await simulator.connectRrp(id);
  await answered(connection);
  const opened = await told(connection, ["session", `-Id:${id}`, `-Password:${password}`]);
  if (opened !== 200) throw new Error(`${id} cannot open a session: ${opened}`);
  const rate = await timed(count, async (i) => {
    const code = await told(connection, lines(i));
    if (code >= 400) throw new Error(`${name} is answered ${code}`);
  });
  connection.close();
  return rate;
}

async function eppRate(simulator: Simulator, { epp }: Twin, count: number): Promise<number> {
  const one = cases.find(({ name }) => name === epp);
  if (one === undefined) throw new Error(`no case is called ${epp}`);
  await simulator.control.call("POST", "/worlds/main/reset");
  const { id, password } = simulator.account("registrar-a");
  const connection: EppConnection = await simulator.connect(id);
  await hear(connection);
  await ask(connection, loginFrame(id, password));
  const rate = await timed(count, async (i) => {
    const code = codeOf(await ask(connection, one.frame(i, dates.expires)));
    if (code >= 2000) throw new Error(`${epp} is answered ${code}`);
  });
  connection.close();
  return rate;
}

async function timed(count: number, once: (i: number) => Promise<void>): Promise<number> {
  const began = performance.now();
  for (let i = 0; i < count; i++) await once(i);
  return (count * 1000) / (performance.now() - began);
}

/** Says a command and gives the code of its answer. */
async function told(connection: RrpConnection, lines: readonly string[]): Promise<number> {
  connection.write(Buffer.from([...lines, ".", ""].join("\r\n")));
  return Number((await answered(connection)).slice(0, 3));
}

async function answered(connection: RrpConnection): Promise<string> {
  const arrival = await connection.receive(patience);
  if (arrival.kind !== "document") throw new Error(`no answer: ${arrival.kind}`);
  return arrival.document.toString("latin1");
}
