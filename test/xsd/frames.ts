import { namespaces, type Prefix } from "../../xsd/schemas.ts";

const declarations = (Object.keys(namespaces) as Prefix[])
  .filter((prefix) => prefix !== "epp")
  .map((prefix) => `xmlns:${prefix}="${namespaces[prefix]}"`)
  .join(" ");

/** A document whose root is epp, with every namespace of the set declared by its short name. */
export function epp(content: string): string {
  return `<epp xmlns="${namespaces.epp}" ${declarations}>${content}</epp>`;
}

/** A command with this verb and content. */
export function command(verb: string, content: string, extension = ""): string {
  const extensions = extension === "" ? "" : `<extension>${extension}</extension>`;
  const op = verb === "transfer" ? ' op="request"' : "";
  return epp(`<command><${verb}${op}>${content}</${verb}>${extensions}<clTRID>ABC-1</clTRID></command>`);
}

/** A domain update with this extension. */
export function extended(extension: string): string {
  return command("update", "<domain:update><domain:name>a.example</domain:name></domain:update>", extension);
}

/** A successful answer with this data and extension. */
export function answer(resData: string, extension = ""): string {
  const data = resData === "" ? "" : `<resData>${resData}</resData>`;
  const extensions = extension === "" ? "" : `<extension>${extension}</extension>`;
  return epp(
    `<response><result code="1000"><msg>Done</msg></result>${data}${extensions}` +
      "<trID><clTRID>ABC-1</clTRID><svTRID>SV-1</svTRID></trID></response>",
  );
}
