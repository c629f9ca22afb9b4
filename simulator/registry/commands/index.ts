import type { ContactCheck, ContactCommand } from "./contact.ts";
import type { HostCheck, HostCreate, HostDelete, HostInfo, HostUpdate } from "./host.ts";
import type { PollAck, PollRequest } from "./poll.ts";
import type { Hello, Login, Logout } from "./session.ts";

export type { CommandBase, ExtensionUse, Metadata } from "./base.ts";
export type * from "./contact.ts";
export type { AboutHost, HostCheck, HostCreate, HostDelete, HostInfo, HostParts, HostUpdate } from "./host.ts";
export type { PollAck, PollRequest } from "./poll.ts";
export type { Hello, Login, Logout } from "./session.ts";

/** Everything that a client may ask, whatever the protocol. Each command names its flow. */
export type Command =
  | Hello
  | Login
  | Logout
  | ContactCheck
  | ContactCommand
  | HostCheck
  | HostCreate
  | HostDelete
  | HostInfo
  | HostUpdate
  | PollRequest
  | PollAck;

/** The command of flow F. */
export type CommandOf<F extends Command["flow"]> = Extract<Command, { readonly flow: F }>;
