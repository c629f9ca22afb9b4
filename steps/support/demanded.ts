import { readFrame } from "../../xsd/reader.ts";
import { raw, type Xml } from "../../xsd/write.ts";
import { command } from "../commands/session.ts";
import { type Profile, ProfileError } from "./profile/index.ts";

/** XML of the elements that a server demands, by command: `domain-create`. */
export type DemandedElements = Readonly<Record<string, string>>;

/** The elements that a profile names. Throws a ProfileError for one that is not valid, with its place. */
export function readDemanded(demanded: Profile["demanded"], path: string): DemandedElements {
  const elements = Object.entries(demanded).filter((entry): entry is [string, string] => entry[1] !== undefined);
  for (const [name, xml] of elements) {
    const reading = readFrame(Buffer.from(command(raw("<logout/>"), undefined, [raw(xml)])));
    if (reading.ok) continue;
    const [problem] = reading.problems;
    throw new ProfileError(`${path}: demanded.${name}: this cannot be sent: ${problem?.message ?? reading.fault}`);
  }
  return Object.fromEntries(elements);
}

/** What the subject demands in a command, to be put after the extensions that a scenario speaks of. */
export function demandedIn(elements: DemandedElements, verb: string): readonly Xml[] {
  const named = commandOf(verb);
  const xml = named === undefined ? undefined : elements[named];
  return xml === undefined ? [] : [raw(xml)];
}

/** Which command the element of a verb is: `<create><domain:create …` is `domain-create`. RFC 5730 section 2.9. */
function commandOf(verb: string): string | undefined {
  if (verb.startsWith("<login>")) return "login";
  const [, name, object] = /^<(\w+)(?:\s[^>]*)?><(\w+):/.exec(verb) ?? [];
  return name === undefined ? undefined : `${object}-${name}`;
}
