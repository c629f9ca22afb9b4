import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";

/** Loads the simulator, and starts it once it is told where its state is. */
const script = (program: string) => `
  const { startSimulator } = await import(${JSON.stringify(pathToFileURL(program).href)});
  process.once("message", async (options) => {
    const { control } = await startSimulator(options);
    process.send(control);
  });
  process.send("loaded");
`;

/** Where a simulator is steered. */
export interface Control {
  readonly url: string;
  readonly token: string;
}

/** A simulator in a process of its own, loaded ahead, so that the next is ready when one is killed. */
export class Child {
  readonly #process: ChildProcess;
  readonly #loaded: Promise<unknown>;
  readonly #ended: Promise<unknown>;

  /** Takes the file to which the simulator was bundled. */
  constructor(program: string) {
    this.#process = spawn(process.execPath, ["--input-type=module", "--eval", script(program)], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.#ended = once(this.#process, "exit");
    this.#loaded = this.#hear();
  }

  /** Starts it on a folder. Fails when it ends instead. */
  async start(state: string): Promise<Control> {
    await this.#loaded;
    const answer = this.#hear();
    this.#process.send({ state });
    return (await answer) as Control;
  }

  /** Kills it, as a loss of power would, and waits until it is gone. */
  async kill(): Promise<void> {
    this.#process.kill("SIGKILL");
    await this.#ended;
  }

  #hear(): Promise<unknown> {
    const heard = once(this.#process, "message").then(([message]) => message as unknown);
    return Promise.race([
      heard,
      this.#ended.then(() => {
        throw new Error("the simulator ended by itself");
      }),
    ]);
  }
}
