import type { Domain } from "../../../simulator/registry/objects/index.ts";
import type { Protocol } from "../../traffic/protocol.ts";

/** A kind of object that a plan speaks of. */
export type Kind = "domain" | "contact" | "host";

/** Rows that a table of a step may have, by kind of object. None for a kind that the protocol does not have. */
export type Rows = Readonly<Partial<Record<Kind, readonly string[]>>>;

/** How a plan about a protocol speaks with the client, and what it may ask of it. */
export interface Dialect {
  readonly protocol: Protocol;
  /** Where the sentences are defined that mean nothing in this protocol: the folder's name, where there is one. */
  readonly without?: string;
  /** What an object may be created with, and what of it may be changed. */
  readonly creates: Rows;
  readonly changes: Rows;
  /** The faults that can strike on it. */
  readonly faults: readonly string[];
  /** What a task is called beside its everyday name, for who knows the protocol's own words. */
  readonly words: {
    readonly login: string;
    readonly hello: string;
    readonly logout: string;
    readonly info: string;
  };
  /** What must be told for a transfer beside the name. */
  readonly asksForAuthInfo: boolean;
  /** The statuses of a domain as the protocol names them. */
  statusesOf(domain: Domain): readonly string[];
  /** The registry's own name for what a plan calls a command: what faults are armed for. */
  flowOf(command: string): string;
}
