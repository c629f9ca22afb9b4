import { namespaces } from "../../../xsd/schemas.ts";
import { raw, type Xml, xml } from "../../../xsd/write.ts";
import { listed, said } from "../../support/cells.ts";
import type { Changes } from "../../support/object-command.ts";

/** What a table may say of signed marks: encoded ones, the encoding that they claim, and ones that are not encoded. */
export const signedMarkKeys = ["signed mark", "signed mark encoding", "signed mark as XML"];

/** Signed marks as a registration carries them: one, or several with commas between. RFC 8334 section 2.6. */
export function signedMarks(changes: Changes): readonly Xml[] {
  const encoding = said(changes.get("signed mark encoding"));
  const encoded = listed(changes.get("signed mark")).map(
    (text) =>
      xml`<smd:encodedSignedMark xmlns:smd="${namespaces.smd}"${
        encoding !== undefined && xml` encoding="${encoding}"`
      }>${text}</smd:encodedSignedMark>`,
  );
  const plain = listed(changes.get("signed mark as XML")).map((text) => raw(documentOf(text)));
  return [...encoded, ...plain];
}

/** The document inside an encoded mark, without what may stand before its element. */
function documentOf(encoded: string): string {
  return Buffer.from(encoded, "base64")
    .toString("utf8")
    .replace(/^\ufeff?(<\?xml[^>]*\?>)?\s*/, "");
}
