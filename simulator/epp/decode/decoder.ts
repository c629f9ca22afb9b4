import type { Element } from "../../../xsd/reader.ts";
import type { Command, CommandBase } from "../../registry/commands/index.ts";
import type { Choice } from "./choose.ts";

/** What all commands have, but for the name of the flow. */
export type Base = Omit<CommandBase, "flow">;

/** Reads a command from a valid document. */
export type Decoder<C extends Command> = (base: Base, choice: Choice) => C;

/** The object's element of a command about an object. */
export function objectOf({ object, verb }: Choice): Element {
  if (object === undefined) throw new Error(`${verb.name} is about no object`);
  return object;
}
