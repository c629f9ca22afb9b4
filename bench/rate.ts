import type { EppConnection } from "../steps/support/epp-connection.ts";
import { type Case, dates, loginFrame } from "./cases.ts";
import { ask, codeOf, hear, type Simulator } from "./simulator.ts";

// How fast a simulator answers one kind of command.

/** Puts the world back, and puts in what the frames 0 to `count - 1` need. */
export async function prepare({ control }: Simulator, one: Case, count: number): Promise<void> {
  await control.call("POST", "/worlds/main/reset");
  if (one.prepare) await control.call("PATCH", "/worlds/main", one.prepare(count));
}

/** Sessions that are logged in. */
export async function sessionsOf(
  simulator: Simulator,
  { by = "registrar-a" }: Pick<Case, "by">,
  connections: number,
): Promise<readonly EppConnection[]> {
  const { id, password } = simulator.account(by);
  const open = async () => {
    const connection = await simulator.connect(id);
    await hear(connection);
    const code = codeOf(await ask(connection, loginFrame(id, password)));
    if (code !== 1000) throw new Error(`${id} cannot log in: ${code}`);
    return connection;
  };
  return Promise.all(Array.from({ length: connections }, open));
}

/** Sends every frame once, each connection the next one as soon as it has its answer. Ends the connections. */
export async function rateOf(
  { frame }: Case,
  count: number,
  connections: readonly EppConnection[],
): Promise<{ rate: number; last?: Buffer }> {
  const frames = Array.from({ length: count }, (_, i) => frame(i, dates.expires));
  let next = 0;
  let last: Buffer | undefined;
  const began = performance.now();
  await Promise.all(
    connections.map(async (connection) => {
      for (let one = frames[next++]; one !== undefined; one = frames[next++]) last = await ask(connection, one);
    }),
  );
  const rate = (frames.length * 1000) / (performance.now() - began);
  for (const connection of connections) connection.close();
  return { rate, ...(last && { last }) };
}
