import type { PostalInfoChange } from "../../commands/index.ts";
import type { PartialPostalInfo } from "../../guards/contact.ts";
import type { PostalInfo } from "../../objects/index.ts";

/**
 * A contact's addresses after a change. The two forms go together: a form that the change does not name, while it names
 * the other, is taken out. Within a form, name and organisation are replaced one by one, and the address as a whole.
 */
export function changedPostalInfos(
  old: readonly PostalInfo[],
  changes: readonly PostalInfoChange[],
): readonly PartialPostalInfo[] {
  if (changes.length === 0) return old;
  return changes.map((change) =>
    changedForm(
      old.find(({ type }) => type === change.type),
      change,
    ),
  );
}

function changedForm(
  old: PostalInfo | undefined,
  { type, name, organisation, address }: PostalInfoChange,
): PartialPostalInfo {
  const { name: oldName, organisation: oldOrganisation, type: _, ...oldAddress } = old ?? {};
  const called = name ?? oldName;
  const within = organisation ?? oldOrganisation;
  return {
    type,
    ...(called !== undefined && { name: called }),
    ...(within !== undefined && within !== "" && { organisation: within }),
    ...(address ?? oldAddress),
  };
}

/** What a form of the address lacks: nothing when it is whole. RFC 5733 section 3.2.1. */
export function missingParts({ type, name, city }: PartialPostalInfo): readonly string[] {
  return [...(name === undefined ? [`${type} name`] : []), ...(city === undefined ? [`${type} addr`] : [])];
}

/** The form as a whole. Only for use behind the guard that nothing is missing. */
export function asWhole(info: PartialPostalInfo): PostalInfo {
  const { name, city, country, streets = [], ...others } = info;
  if (name === undefined || city === undefined || country === undefined) throw new Error(`${info.type} is incomplete`);
  return { ...others, name, streets, city, country };
}
