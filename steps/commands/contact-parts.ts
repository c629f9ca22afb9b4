import { raw, type Xml, xml } from "../../xsd/write.ts";
import { HarnessError } from "../support/verdicts.ts";

// The parts of a contact, from the rows of a table. RFC 5733 section 2.

type Said = ReadonlyMap<string, string>;

const fields = ["name", "org", "street", "city", "sp", "pc", "cc"] as const;
const forms = ["int", "loc"] as const;

/** `forms` lists the forms of the address, in order; `int name`, `loc street` and so on say what stands in them. */
export const postalInfoKeys: readonly string[] = [
  "forms",
  ...forms.flatMap((form) => fields.map((field) => `${form} ${field}`)),
];

/** What stands in a form of the address where a scenario does not say otherwise. */
export const sampleForm: Readonly<Record<string, string>> = {
  name: "Sample Registrant",
  street: "1 Sample Street",
  city: "Sampleton",
  cc: "US",
};

/** How the forms of an address are filled. */
export interface FormOptions {
  /** The forms that are there even if no row speaks of them. */
  readonly usualForms: readonly string[];
  /** What is filled in where no row says anything; without it, only what the rows say is written. */
  readonly sample?: Readonly<Record<string, string>>;
}

/** The forms of an address. */
export function postalInfos(said: Said, { usualForms, sample }: FormOptions): readonly Xml[] {
  const spoken = forms.filter((form) => fields.some((field) => said.has(`${form} ${field}`)));
  const listed = said.has("forms") ? list(said.get("forms")) : [...new Set([...usualForms, ...spoken])];
  return listed.map((form) => postalInfo(form, said, sample));
}

function postalInfo(form: string, said: Said, sample: FormOptions["sample"] = {}): Xml {
  const value = (field: string) => {
    const given = said.get(`${form} ${field}`) ?? sample[field];
    return given === "none" ? undefined : given;
  };
  const line = (field: string, text = value(field)) =>
    text !== undefined && xml`${raw(`<contact:${field}>`)}${text}${raw(`</contact:${field}>`)}`;
  const hasAddress = ["street", "city", "sp", "pc", "cc"].some((field) => value(field) !== undefined);
  const streets = value("street");
  const address =
    hasAddress &&
    xml`<contact:addr>${[
      streets === undefined ? [] : streets.split(/\s*\/\s*/).map((street) => line("street", street)),
      line("city", value("city") ?? sampleForm.city),
      line("sp"),
      line("pc"),
      line("cc", value("cc") ?? sampleForm.cc),
    ]}</contact:addr>`;
  return xml`<contact:postalInfo type="${form}">${[line("name"), line("org"), address]}</contact:postalInfo>`;
}

/** `voice` or `fax` with its extension; an empty cell is an empty element. */
export function telephone(kind: "voice" | "fax", said: Said): Xml | false {
  const number = said.get(kind);
  if (number === undefined) return false;
  const extension = said.get(`${kind} extension`);
  const start =
    extension === undefined ? raw(`<contact:${kind}>`) : xml`${raw(`<contact:${kind} x="`)}${extension}${raw('">')}`;
  return xml`${start}${number}${raw(`</contact:${kind}>`)}`;
}

/** `disclose` lists what may be told (`int name, loc addr, voice`), with flag 1 unless `disclose flag` says otherwise. */
export function disclose(said: Said): Xml | false {
  const listed = said.get("disclose");
  if (listed === undefined) return false;
  const parts = list(listed).map((part) => {
    const [form = "", field] = part.split(" ");
    if (field === undefined) return raw(`<contact:${form}/>`);
    if (!forms.includes(form as "int")) throw new HarnessError(`"${part}" cannot be disclosed`);
    return raw(`<contact:${field} type="${form}"/>`);
  });
  return xml`<contact:disclose flag="${said.get("disclose flag") ?? "1"}">${parts}</contact:disclose>`;
}

/** The entries of a cell, separated by commas. */
export function list(cell: string | undefined): readonly string[] {
  return cell === undefined || cell === "" ? [] : cell.split(/,\s*/);
}
