import type { ResolvedSubject } from "./resolve-subject.ts";

/** A subject on its way to the processes that run the scenarios, as JSON: Cucumber copies it for each scenario. */
export interface HandedOver {
  readonly subject: string;
}

/** What the scenarios are given of a subject. */
export function handedOver(subject: ResolvedSubject): { subject: string } {
  return { subject: JSON.stringify(subject) };
}

/** The subject that was handed over. */
export function takenOver({ subject }: HandedOver): ResolvedSubject {
  return JSON.parse(subject) as ResolvedSubject;
}
