import type { RegistrarName } from "./subject.ts";

/** How a command comes from the registry's own tool, in the name of a registrar. */
export type ToolUse = "through the tool" | "as superuser" | "in a dry run";

/** Who speaks in a step: a registrar, on its usual connection or on another, or the registry's tool in its name. */
export interface Party {
  readonly registrar: RegistrarName;
  readonly isSecond: boolean;
  readonly tool?: ToolUse;
}

/** As the reports name it. */
export function nameOf({ registrar, isSecond, tool }: Party): string {
  return `registrar ${registrar}${isSecond ? " on a second connection" : ""}${tool === undefined ? "" : ` ${tool}`}`;
}
