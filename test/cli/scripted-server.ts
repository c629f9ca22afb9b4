import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { createServer, type TLSSocket } from "node:tls";
import { Authority } from "../../simulator/net/credentials.ts";
import { epp } from "../../steps/commands/session.ts";
import { framed } from "../../steps/support/epp-connection.ts";
import { type Element, readFrame } from "../../xsd/reader.ts";
import { namespaces } from "../../xsd/schemas.ts";
import { xml } from "../../xsd/write.ts";
import { folder } from "./program.ts";

/** How a server behaves that knows nothing and answers as it is told. */
export interface Manners {
  readonly name: string;
  readonly objects: readonly string[];
  readonly extensions: readonly string[];
  /** Codes by command, such as `login` or `contact:info`; 1000, 2303 or 1300 otherwise. */
  readonly codes: Readonly<Record<string, number>>;
  readonly maxVersion: "TLSv1.2" | "TLSv1.3";
  readonly onCommand: (command: string) => void;
  /** Told how many connections are open, and each document that comes. */
  readonly onDocument: (text: string, open: number) => void;
}

/** Where a scripted server is, and a folder with what a profile for it names. */
export interface ScriptedServer {
  readonly port: number;
  readonly folder: string;
  readonly ca: string;
  readonly password: string;
}

const usual: Manners = {
  name: "scripted",
  objects: [namespaces.domain, namespaces.host, namespaces.contact],
  extensions: [],
  codes: {},
  maxVersion: "TLSv1.3",
  onCommand: () => {},
  onDocument: () => {},
};

/** Starts a server that greets and answers, and holds nothing. */
export async function startScripted(context: TestContext, manners: Partial<Manners> = {}): Promise<ScriptedServer> {
  const how = { ...usual, ...manners };
  const authority = await Authority.create();
  const { certificate, key } = await authority.issue({ commonName: "scripted", hosts: ["127.0.0.1", "localhost"] });
  const open = new Set<TLSSocket>();
  const server = createServer({ cert: certificate, key, maxVersion: how.maxVersion }, (socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => {});
    attend(socket, how, () => open.size);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  context.after(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const path = folder(context);
  writeFileSync(join(path, "authority.pem"), authority.certificate);
  writeFileSync(join(path, "password"), "some-secret");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { port: address.port, folder: path, ca: join(path, "authority.pem"), password: join(path, "password") };
}

function attend(socket: TLSSocket, how: Manners, open: () => number): void {
  let pending: Buffer = Buffer.alloc(0);
  socket.write(framed(Buffer.from(greeting(how))));
  socket.on("data", (piece: Buffer) => {
    pending = Buffer.concat([pending, piece]);
    while (pending.length >= 4 && pending.length >= pending.readUInt32BE()) {
      const length = pending.readUInt32BE();
      const document = pending.subarray(4, length);
      pending = pending.subarray(length);
      how.onDocument(document.toString(), open());
      socket.write(framed(Buffer.from(answer(document, how))));
    }
  });
}

function answer(document: Buffer, how: Manners): string {
  const content = readFrame(document).root?.children[0];
  if (content === undefined || content.name === "hello") return greeting(how);
  const verb = content.children[0];
  const clientId = content.children.find(({ name }) => name === "clTRID")?.text;
  const command = commandOf(verb);
  how.onCommand(command);
  const usually = command.endsWith(":info") ? 2303 : command === "poll" ? 1300 : command === "logout" ? 1500 : 1000;
  const code = how.codes[command] ?? usually;
  return epp(
    xml`<response><result code="${code}"><msg>as told</msg></result>${code === 1000 && free(verb)}<trID>${
      clientId !== undefined && xml`<clTRID>${clientId}</clTRID>`
    }<svTRID>scripted</svTRID></trID></response>`,
  );
}

/** All names of a check are free. */
function free(verb: Element | undefined) {
  const names = verb?.name === "check" ? (verb.children[0]?.children ?? []) : [];
  if (names.length === 0) return undefined;
  const told = names.map(({ text }) => xml`<domain:cd><domain:name avail="1">${text}</domain:name></domain:cd>`);
  return xml`<resData><domain:chkData xmlns:domain="${namespaces.domain}">${told}</domain:chkData></resData>`;
}

function commandOf(verb: Element | undefined): string {
  const object = verb?.children[0];
  const prefix = [namespaces.domain, namespaces.host, namespaces.contact].find((ns) => ns === object?.ns);
  return prefix === undefined ? (verb?.name ?? "nothing") : `${prefix.split(":").at(-1)?.split("-")[0]}:${verb?.name}`;
}

function greeting({ name, objects, extensions }: Manners): string {
  return epp(
    xml`<greeting><svID>${name}</svID><svDate>${new Date().toISOString()}</svDate><svcMenu><version>1.0</version><lang>en</lang>${objects.map(
      (uri) => xml`<objURI>${uri}</objURI>`,
    )}${extensions.length > 0 && xml`<svcExtension>${extensions.map((uri) => xml`<extURI>${uri}</extURI>`)}</svcExtension>`}</svcMenu><dcp><access><all/></access><statement><purpose><admin/></purpose><recipient><public/></recipient><retention><stated/></retention></statement></dcp></greeting>`,
  );
}
