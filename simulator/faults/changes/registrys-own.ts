import type { Command } from "../../registry/commands/index.ts";
import { freshSession } from "../../registry/session.ts";
import type { World } from "../../registry/world.ts";

/** Executes a command of the registry's own, with all its rights, in a registrar's name. Gives what came of it. */
export function executeAsRegistry(world: World, registrar: string, command: Command) {
  const session = { ...freshSession({}), registrar };
  return world.execute(command, session, { source: "tool", superuser: true, dryRun: false });
}

/** The row of a command that was refused; nothing where it was done. */
export function refusalOf({ outcome, row }: ReturnType<typeof executeAsRegistry>): string | undefined {
  return outcome.kind === "refused" ? row : undefined;
}
