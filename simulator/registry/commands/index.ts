import type { ContactCheck, ContactCommand } from "./contact.ts";
import type {
  DomainCheck,
  DomainClaimsCheck,
  DomainCreate,
  DomainDelete,
  DomainInfo,
  DomainRenew,
  DomainRestoreRequest,
  DomainTransferApprove,
  DomainTransferCancel,
  DomainTransferQuery,
  DomainTransferReject,
  DomainTransferRequest,
  DomainUpdate,
} from "./domain.ts";
import type { HostCheck, HostCreate, HostDelete, HostInfo, HostUpdate } from "./host.ts";
import type { PollAck, PollRequest } from "./poll.ts";
import type { RrpCommand } from "./rrp.ts";
import type { Hello, Login, Logout } from "./session.ts";

export type { CommandBase, ExtensionUse } from "./base.ts";
export type * from "./contact.ts";
export type * from "./domain.ts";
export type * from "./fees.ts";
export type { AboutHost, HostCheck, HostCreate, HostDelete, HostInfo, HostParts, HostUpdate } from "./host.ts";
export type * from "./launch.ts";
export type { Period } from "./period.ts";
export type { PollAck, PollRequest } from "./poll.ts";
export type * from "./rrp.ts";
export type { Hello, Login, Logout } from "./session.ts";

type DomainCommands =
  | DomainCheck
  | DomainClaimsCheck
  | DomainCreate
  | DomainDelete
  | DomainInfo
  | DomainRenew
  | DomainRestoreRequest
  | DomainTransferApprove
  | DomainTransferCancel
  | DomainTransferQuery
  | DomainTransferReject
  | DomainTransferRequest
  | DomainUpdate;

/** Everything that a client may ask, whatever the protocol. Each command names its flow. */
export type Command = EppCommand | RrpCommand;

/** What the registry itself knows to do, and EPP asks for. */
export type EppCommand =
  | DomainCommands
  | Hello
  | Login
  | Logout
  | ContactCheck
  | ContactCommand
  | DomainCommands
  | HostCheck
  | HostCreate
  | HostDelete
  | HostInfo
  | HostUpdate
  | PollRequest
  | PollAck;

/** The command of flow F. */
export type CommandOf<F extends Command["flow"]> = Extract<Command, { readonly flow: F }>;
