import type { Ended, Running } from "../cli/program.ts";
import type { PlainServer } from "./plain-server.ts";

/** Everything that is on a server now. */
export async function everything({ objects }: PlainServer): Promise<readonly string[]> {
  return (await Promise.all([objects("domains"), objects("hosts"), objects("contacts")])).flat();
}

/** Waits until a run has made so many objects. */
export async function some(
  server: PlainServer,
  count: number,
  running: Running,
  made: () => Promise<readonly string[]> = () => everything(server),
): Promise<void> {
  let ended: Ended | undefined;
  void running.ended.then((end) => {
    ended = end;
  });
  while ((await made()).length < count) {
    if (ended !== undefined) throw new Error(`the run ended before: ${ended.out}${ended.errors}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
