import type { Command } from "../../registry/commands/index.ts";

/** A single object that something is about. */
export interface ObjectName {
  readonly kind: "contact" | "domain" | "host";
  /** A contact's id. */
  readonly name: string;
}

/** What is known of something that was read, before it is executed. */
export interface Asked {
  readonly flow?: string;
  /** Who asks: who is logged in, or wants to be. */
  readonly registrar?: string;
  /** The client's transaction id. */
  readonly client?: string;
  readonly object?: ObjectName;
}

/** The object that a command is about; nothing where it is about none, or about several. */
export function objectOf(command: Command): ObjectName | undefined {
  const kind = command.flow.slice(0, command.flow.indexOf("-"));
  if (kind !== "contact" && kind !== "domain" && kind !== "host") return undefined;
  const name = "name" in command ? command.name : "id" in command ? command.id : undefined;
  return name === undefined ? undefined : { kind, name: kind === "contact" ? name : name.toLowerCase() };
}
