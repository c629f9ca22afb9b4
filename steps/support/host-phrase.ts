import { resolve } from "./meaning.ts";
import type { ScenarioContext } from "./scenario-context.ts";

/** A host in a sentence: by a label that stands for a fresh name, or by its name. */
export type HostPhrase = { readonly label: string } | { readonly name: string };

/** A host's name on the wire. A label with a dot in it is a name already, in which `{domain home}` may stand. */
export function hostNameOf(context: ScenarioContext, phrase: HostPhrase): string {
  if ("name" in phrase) return resolve(context, phrase.name);
  const { label } = phrase;
  return label.includes(".") ? resolve(context, label) : context.names.of("host", label);
}

/** The names of several hosts. */
export function hostNames(context: ScenarioContext, phrases: readonly HostPhrase[]): readonly string[] {
  return phrases.map((phrase) => hostNameOf(context, phrase));
}
