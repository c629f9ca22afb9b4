import type { Command } from "../../simulator/registry/commands/index.ts";

/** The names or ids of what a command is about. */
export function objectsOf(command: Command): readonly string[] {
  if ("names" in command) return command.names;
  if ("ids" in command) return command.ids;
  if ("name" in command) return [command.name];
  if ("id" in command) return [command.id];
  return "messageId" in command && command.messageId !== undefined ? [command.messageId] : [];
}
