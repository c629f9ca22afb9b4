import type { ControlClient } from "./control-client.ts";
import { runHook } from "./hook-command.ts";
import type { HookName } from "./profile/hooks.ts";
import type { Profile } from "./profile/index.ts";
import { NotApplicable } from "./verdicts.ts";

/** Which hook a request belongs to: the first whose beginning fits. */
const owners: readonly (readonly [method: RegExp, path: RegExp, hook: HookName])[] = [
  [/./, /^\/clock\b/, "clock"],
  [/./, /^\/reset$/, "reset"],
  [/./, /^\/idle$/, "idle"],
  [/PATCH/, /^$/, "fixtures"],
  [/GET/, /^\/objects\/tlds\b/, "fixtures"],
  [/./, /^\/ledger\b/, "ledger"],
  [/POST/, /^\/(commands|jobs)\b/, "tool"],
];

/** The hook that answers a request; whatever is only looked at belongs to `look`. */
export function hookFor(method: string, path: string): HookName {
  return owners.find(([methods, paths]) => methods.test(method) && paths.test(path))?.[2] ?? "look";
}

/** How the suite steers a subject beyond the wire: through commands of its own, or a port. */
export class Steering {
  readonly #hooks: Profile["hooks"];
  readonly #folder: string;
  readonly #port: ControlClient | undefined;
  readonly #world: string | undefined;

  /** The folder is what commands are looked for in; the world, where there is one, is that of the control port. */
  constructor(hooks: Profile["hooks"], folder: string, port: ControlClient | undefined, world: string | undefined) {
    this.#hooks = hooks;
    this.#folder = folder;
    this.#port = port;
    this.#world = world;
  }

  /** One request, docs/hooks.md. Fails with NotApplicable where nobody is there to answer it. */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const name = hookFor(method, path);
    const hook = this.#hooks[name];
    if (hook !== undefined) return (await runHook(name, hook, this.#folder, [method, path || "/"], body)) as T;
    if (this.#port === undefined)
      throw new NotApplicable(`the profile names neither a control port nor a hook for this: hooks.${name}`);
    const base = this.#world === undefined ? "" : `/worlds/${encodeURIComponent(this.#world)}`;
    return this.#port.call<T>(method, `${base}${path}`, body);
  }
}
