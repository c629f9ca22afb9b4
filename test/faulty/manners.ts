import { namespaces } from "../../xsd/schemas.ts";

/** A document as a frame. */
export function frame(document: string, length = Buffer.byteLength(document) + 4): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt32BE(length);
  return Buffer.concat([header, Buffer.from(document)]);
}

function epp(content: string): Buffer {
  return frame(`<?xml version="1.0" encoding="UTF-8"?><epp xmlns="${namespaces.epp}">${content}</epp>`);
}

/** A greeting as it should be. */
export function greeting(): Buffer {
  return epp(
    `<greeting><svID>faulty</svID><svDate>${new Date().toISOString()}</svDate><svcMenu><version>1.0</version>` +
      `<lang>en</lang><objURI>${namespaces.domain}</objURI></svcMenu><dcp><access><all/></access><statement>` +
      "<purpose><admin/><prov/></purpose><recipient><ours/><public/></recipient><retention><indefinite/></retention>" +
      "</statement></dcp></greeting>",
  );
}

/** An answer as it should be. */
export function response(code: number, clientId: string): Buffer {
  return epp(
    `<response><result code="${code}"><msg>Done</msg></result>` +
      `<trID><clTRID>${clientId}</clTRID><svTRID>FAULTY-${process.hrtime.bigint()}</svTRID></trID></response>`,
  );
}

/** What a document is, and the answer that it should get. */
export function answerTo(document: string): { readonly kind: string; readonly answer: Buffer } {
  const clientId = /<clTRID>([^<]*)</.exec(document)?.[1] ?? "none";
  const kind = /<(hello|login|logout)\b/.exec(document)?.[1] ?? "command";
  if (kind === "hello") return { kind, answer: greeting() };
  return { kind, answer: response(kind === "logout" ? 1500 : kind === "login" ? 1000 : 2000, clientId) };
}
