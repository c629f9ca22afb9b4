import type { RegistrarName } from "./subject.ts";

/** Who speaks in a step: a registrar, on its usual connection or on another. */
export interface Party {
  readonly registrar: RegistrarName;
  readonly isSecond: boolean;
  /** Whether it makes what a scenario needs, in a session that the scenario knows nothing of. */
  readonly isPreparing?: boolean;
  /** Present where the registry's own tool speaks in the registrar's name. */
  readonly tool?: ToolUse;
}

/** How the registry's own tool is used. */
export interface ToolUse {
  readonly superuser: boolean;
  readonly dryRun: boolean;
}

/** What stands after a registrar's name, and how the tool is used then. */
export const toolUses: Readonly<Record<string, ToolUse>> = {
  " through the tool": { superuser: false, dryRun: false },
  " in a dry run": { superuser: false, dryRun: true },
  " as superuser": { superuser: true, dryRun: false },
  " as superuser in a dry run": { superuser: true, dryRun: true },
};

/** As the reports name it. */
export function nameOf({ registrar, isSecond, isPreparing = false }: Party): string {
  if (isPreparing) return `registrar ${registrar} beforehand`;
  return `registrar ${registrar}${isSecond ? " on a second connection" : ""}`;
}
