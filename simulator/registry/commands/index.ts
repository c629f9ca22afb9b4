import type { Hello, Login, Logout } from "./session.ts";

export type { CommandBase, ExtensionUse } from "./base.ts";
export type { Hello, Login, Logout } from "./session.ts";

/** Everything that a client may ask, whatever the protocol. Each command names its flow. */
export type Command = Hello | Login | Logout;

/** The command of flow F. */
export type CommandOf<F extends Command["flow"]> = Extract<Command, { readonly flow: F }>;
