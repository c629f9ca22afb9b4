import type { Changes } from "./object-command.ts";

/** A contact as the control port takes it, from the rows of a table: what `createContact` writes, and statuses. */
export function contactFixture(id: string, sponsor: string, said: Changes): object {
  const forms = ["int", "loc"].filter(
    (form) => [...said.keys()].some((key) => key.startsWith(`${form} `)) || (form === "int" && !said.has("forms")),
  );
  const listed = said.get("forms")?.split(/,\s*/) ?? forms;
  const password = said.get("password");
  const statuses = said.get("statuses");
  return {
    id,
    sponsor,
    created: "now",
    postalInfo: listed.map((form) => postalInfo(form, said)),
    ...telephone("voice", said),
    ...telephone("fax", said),
    ...(said.has("email") && { email: said.get("email") }),
    ...(password !== undefined && { authInfo: password }),
    ...(statuses !== undefined && { statuses: statuses.split(/,\s*/) }),
    ...disclosure(said.get("disclose")),
  };
}

const names: Readonly<Record<string, string>> = {
  name: "name",
  org: "organisation",
  city: "city",
  sp: "province",
  pc: "postalCode",
  cc: "country",
};

function postalInfo(form: string, said: Changes): object {
  const given = Object.entries(names).flatMap(([key, name]) => {
    const text = said.get(`${form} ${key}`);
    return text === undefined || text === "none" ? [] : [[name, text]];
  });
  const street = said.get(`${form} street`);
  const streets = street === undefined ? {} : { streets: street === "none" ? [] : street.split(/\s*\/\s*/) };
  return { type: form, ...Object.fromEntries(given), ...streets };
}

function telephone(kind: "voice" | "fax", said: Changes): object {
  const number = said.get(kind);
  const extension = said.get(`${kind} extension`);
  return number === undefined ? {} : { [kind]: extension === undefined ? number : `${number}x${extension}` };
}

function disclosure(listed: string | undefined): object {
  if (listed === undefined) return {};
  const parts = listed.split(/,\s*/);
  const formsOf = (field: string) =>
    parts.filter((part) => part.endsWith(` ${field}`)).map((part) => part.split(" ")[0]);
  return {
    disclosure: {
      flag: true,
      names: formsOf("name"),
      organisations: formsOf("org"),
      addresses: formsOf("addr"),
      voice: parts.includes("voice"),
      fax: parts.includes("fax"),
      email: parts.includes("email"),
    },
  };
}
