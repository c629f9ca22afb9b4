import { Authority } from "../simulator/net/credentials.ts";
import type { EppConnection } from "../steps/support/epp-connection.ts";
import { type Case, cases, dates, loginFrame, logoutFrame } from "./cases.ts";
import { Child } from "./child.ts";
import { interleaved } from "./measure.ts";
import { prepare, rateOf, sessionsOf } from "./rate.ts";
import type { Measured, Result } from "./result.ts";
import { ask, codeOf, hear, Simulator } from "./simulator.ts";

/** How thoroughly. */
export interface Effort {
  readonly rounds: number;
  readonly quick: boolean;
}

const connectionCounts = [1, 16];

/** The rate of commands through the simulator, beside that of a server that reads nothing and answers as much. */
export async function measureCommands({ rounds, quick }: Effort): Promise<Measured> {
  const bench = await Bench.open(quick ? 160 : 480);
  try {
    const results: Result[] = [];
    const leftOut: string[] = [];
    for (const connections of connectionCounts) results.push(await bench.logins(connections, rounds, quick ? 4 : 10));
    for (const one of cases) {
      const refused = await bench.refusal(one);
      if (refused !== undefined) leftOut.push(`${one.name}: ${refused}`);
      else for (const connections of connectionCounts) results.push(await bench.rates(one, connections, rounds));
    }
    return { results, leftOut };
  } finally {
    await bench.close();
  }
}

/** The simulator and the echo, side by side. */
class Bench {
  readonly #simulator: Simulator;
  readonly #echo: Child;
  readonly #echoPlace: { readonly port: number; readonly authority: string };
  readonly #count: number;

  private constructor(simulator: Simulator, echo: Child, place: { port: number; authority: string }, count: number) {
    this.#simulator = simulator;
    this.#echo = echo;
    this.#echoPlace = place;
    this.#count = count;
  }

  static async open(count: number): Promise<Bench> {
    const simulator = await Simulator.start();
    const authority = await Authority.create();
    const echo = new Child("echo.ts");
    const { port } = await echo.ask<{ port: number }>(
      await authority.issue({ commonName: "echo", hosts: ["127.0.0.1"] }),
    );
    return new Bench(simulator, echo, { port, authority: authority.certificate }, count);
  }

  /** Tries a case once: why it cannot be measured, if so. Tells the echo how long the answers are. */
  async refusal(one: Case): Promise<string | undefined> {
    await prepare(this.#simulator, one, 1);
    const [session] = await sessionsOf(this.#simulator, one, 1);
    const answer = session && (await ask(session, one.frame(0, dates.expires)));
    session?.close();
    const code = answer ? codeOf(answer) : Number.NaN;
    await this.#echo.ask({ answer: answer?.length ?? 1 });
    if (code === 2101) return "the simulator does not know this command yet";
    return code < 2000 ? undefined : `it is answered ${code}`;
  }

  /** Commands per second. */
  async rates(one: Case, connections: number, rounds: number): Promise<Result> {
    const pair = await interleaved(
      rounds,
      async () => {
        await prepare(this.#simulator, one, this.#count);
        const { rate, last } = await rateOf(one, this.#count, await sessionsOf(this.#simulator, one, connections));
        const code = last ? codeOf(last) : Number.NaN;
        if (!(code < 2000)) throw new Error(`${one.name} is answered ${code} after a while`);
        return rate;
      },
      async () => (await rateOf(one, this.#count, await this.#echoes(connections))).rate,
    );
    return { area: "commands", name: nameOf(one.name, connections), unit: "/s", ...pair, costs: 1 / pair.ratio };
  }

  /** Sessions per second: connection, login and logout, beside a connection with two echoes. */
  async logins(connections: number, rounds: number, each: number): Promise<Result> {
    const { id, password } = this.#simulator.account("registrar-a");
    const [first, last] = [loginFrame(id, password), logoutFrame];
    const session = await this.#simulator.connect(id);
    await this.#echo.ask({ greeting: (await hear(session)).length, answer: (await ask(session, first)).length });
    session.close();
    const cycle = async (connection: EppConnection) => {
      await hear(connection);
      await ask(connection, first);
      await ask(connection, last);
      connection.close();
    };
    const rate = (connect: () => Promise<EppConnection>) => async () => {
      const began = performance.now();
      const line = async () => {
        for (let i = 0; i < each; i++) await cycle(await connect());
      };
      await Promise.all(Array.from({ length: connections }, line));
      return (connections * each * 1000) / (performance.now() - began);
    };
    const pair = await interleaved(
      rounds,
      rate(() => this.#simulator.connect(id)),
      rate(() => this.#simulator.connect(id, this.#echoPlace)),
    );
    const name = nameOf("login and logout", connections);
    return { area: "commands", name, unit: "/s", ...pair, costs: 1 / pair.ratio };
  }

  async close(): Promise<void> {
    await Promise.all([this.#simulator.close(), this.#echo.close()]);
  }

  async #echoes(connections: number): Promise<readonly EppConnection[]> {
    const open = async () => {
      const connection = await this.#simulator.connect("registrar-a", this.#echoPlace);
      await hear(connection);
      return connection;
    };
    return Promise.all(Array.from({ length: connections }, open));
  }
}

function nameOf(name: string, connections: number): string {
  return `${name}, ${connections === 1 ? "1 line" : `${connections} lines`}`;
}
