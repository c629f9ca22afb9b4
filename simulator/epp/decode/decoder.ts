import type { Element } from "../../../xsd/reader.ts";
import type { Command, CommandBase } from "../../registry/commands/index.ts";
import type { Choice } from "./choose.ts";

/** What all commands have, but for the name of the flow. */
export type Base = Omit<CommandBase, "flow">;

/** Reads a command from a valid document. */
export type Decoder<C extends Command> = (base: Base, choice: Choice) => C;

/** A fault that a valid document can have, or that says more than that the document is not valid. */
export interface DecodeCheck {
  readonly reason: string;
  /** What offends, where something does. */
  readonly offends: (choice: Choice) => string | undefined;
}

export type { Element };

/** The object's element of a command about an object. */
export function objectOf({ object, verb }: Choice): Element {
  if (object === undefined) throw new Error(`${verb.name} is about no object`);
  return object;
}
