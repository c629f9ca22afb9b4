import type { RegistrarName } from "./subject.ts";

/** Who speaks in a step: a registrar, on its usual connection or on another. */
export interface Party {
  readonly registrar: RegistrarName;
  readonly isSecond: boolean;
}

/** As the reports name it. */
export function nameOf({ registrar, isSecond }: Party): string {
  return `registrar ${registrar}${isSecond ? " on a second connection" : ""}`;
}
