import type { IpAddress } from "../ip-addresses.ts";
import type { CommandBase } from "./base.ts";

// Commands about hosts. RFC 5732 section 3. Names are as the client wrote them.

export interface HostCheck extends CommandBase {
  readonly flow: "host-check";
  readonly names: readonly string[];
}

export interface HostCreate extends CommandBase {
  readonly flow: "host-create";
  readonly name: string;
  readonly addresses: readonly IpAddress[];
}

export interface HostDelete extends CommandBase {
  readonly flow: "host-delete";
  readonly name: string;
}

export interface HostInfo extends CommandBase {
  readonly flow: "host-info";
  readonly name: string;
}

/** What an update adds or takes away. */
export interface HostParts {
  readonly addresses: readonly IpAddress[];
  readonly statuses: readonly string[];
}

export interface HostUpdate extends CommandBase {
  readonly flow: "host-update";
  readonly name: string;
  readonly newName?: string;
  readonly add: HostParts;
  readonly remove: HostParts;
}

/** A command about one host. */
export type AboutHost = HostCreate | HostDelete | HostInfo | HostUpdate;
