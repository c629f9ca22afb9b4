import type { RrpStatus } from "../rrp/statuses.ts";
import type { CommandBase } from "./base.ts";
import type { DomainCheck, DomainCreate, DomainDelete, DomainInfo, DomainUpdate } from "./domain.ts";
import type { HostCheck, HostCreate, HostDelete, HostInfo, HostUpdate } from "./host.ts";

// The commands of the line protocol. Where one means the same as a command that the registry knows already, it says so:
// the registry then does what it does for that one. RFC 2832 section 4.3.

export interface RrpAdd extends CommandBase {
  readonly flow: "rrp-add";
  readonly means: DomainCreate | HostCreate;
}

export interface RrpCheck extends CommandBase {
  readonly flow: "rrp-check";
  /** About one name. */
  readonly means: DomainCheck | HostCheck;
}

export interface RrpDel extends CommandBase {
  readonly flow: "rrp-del";
  readonly means: DomainDelete | HostDelete;
}

export interface RrpDescribe extends CommandBase {
  readonly flow: "rrp-describe";
}

export interface RrpMod extends CommandBase {
  readonly flow: "rrp-mod";
  /** Statuses stand in it as those that the registry keeps. */
  readonly means: DomainUpdate | HostUpdate;
  /** The same statuses as the client named them. */
  readonly statuses: { readonly add: readonly RrpStatus[]; readonly remove: readonly RrpStatus[] };
}

export interface RrpQuit extends CommandBase {
  readonly flow: "rrp-quit";
}

export interface RrpRenew extends CommandBase {
  readonly flow: "rrp-renew";
  readonly name: string;
  /** Both or neither: years to add, and the year in which the client believes that the domain expires. */
  readonly period?: number;
  readonly expirationYear?: number;
}

export interface RrpSession extends CommandBase {
  readonly flow: "rrp-session";
  readonly registrar: string;
  readonly password: string;
  readonly newPassword?: string;
  /** How many sessions the registrar has open. Only the edge knows. */
  readonly open: number;
}

export interface RrpStatusOf extends CommandBase {
  readonly flow: "rrp-status";
  readonly means: DomainInfo | HostInfo;
}

export interface RrpTransfer extends CommandBase {
  readonly flow: "rrp-transfer";
  readonly name: string;
  /** Absent where the transfer is asked for. */
  readonly approve?: boolean;
}

/** A command of the line protocol. */
export type RrpCommand =
  | RrpAdd
  | RrpCheck
  | RrpDel
  | RrpDescribe
  | RrpMod
  | RrpQuit
  | RrpRenew
  | RrpSession
  | RrpStatusOf
  | RrpTransfer;
