// A small EPP client: TLS, frames of RFC 5734, one command after the other.

import { connect } from "node:tls";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';
const epp = "urn:ietf:params:xml:ns:epp-1.0";

/** Text for element content or a quoted attribute. */
export function escaped(text) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
  return String(text).replace(/[&<>"']/g, (character) => entities[character]);
}

/** One answer: its code, and what stands in it. Good enough for a sample; a real client would use an XML parser. */
export class Answer {
  constructor(document) {
    this.document = document;
    this.code = Number(/<result code="(\d+)"/.exec(document)?.[1] ?? 0);
    this.message = /<msg[^>]*>([^<]*)</.exec(document)?.[1] ?? "";
  }

  /** The text of the first element of that name, whatever its prefix. */
  text(name) {
    return new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^>]*)?>([^<]*)<`).exec(this.document)?.[1];
  }

  /** An attribute of the first element of that name. */
  attribute(name, attribute) {
    return new RegExp(`<(?:[\\w-]+:)?${name}\\s[^>]*?${attribute}="([^"]*)"`).exec(this.document)?.[1];
  }
}

export class EppClient {
  #socket;
  #received = Buffer.alloc(0);
  #waiting;
  #closed;
  #commands = 0;
  #prefix = `node-${process.pid}-${Date.now().toString(36)}`;

  /** Connects and reads the greeting. The server's certificate is verified against `ca`. */
  static async connect(options) {
    const client = new EppClient();
    await new Promise((resolve, reject) => {
      client.#socket = connect({ ...options, minVersion: "TLSv1.2" }, resolve);
      client.#socket.once("error", reject);
    });
    client.#closed = new Promise((resolve) => client.#socket.once("close", resolve));
    client.#socket.on("error", (error) => client.#fail(error));
    client.#socket.on("close", () => client.#fail(new Error("the server closed the connection")));
    client.#socket.on("data", (piece) => {
      client.#received = Buffer.concat([client.#received, piece]);
      client.#deliver();
    });
    client.greeting = await client.#read();
    return client;
  }

  /** Sends a command, and gives the answer. Throws for a refusal, with the code in the message. */
  async command(content, extension = "") {
    const id = `${this.#prefix}-${++this.#commands}`;
    const extensions = extension === "" ? "" : `<extension>${extension}</extension>`;
    const answer = await this.#request(`<command>${content}${extensions}<clTRID>${id}</clTRID></command>`);
    if (answer.code >= 2000) throw Object.assign(new Error(`${answer.code} ${answer.message}`), { code: answer.code });
    return answer;
  }

  async hello() {
    return this.#request("<hello/>");
  }

  async login({ id, password, objects, extensions }) {
    const uris = (uri, name) => uri.map((one) => `<${name}>${escaped(one)}</${name}>`).join("");
    const more = extensions.length === 0 ? "" : `<svcExtension>${uris(extensions, "extURI")}</svcExtension>`;
    return this.command(
      `<login><clID>${escaped(id)}</clID><pw>${escaped(password)}</pw>` +
        "<options><version>1.0</version><lang>en</lang></options>" +
        `<svcs>${uris(objects, "objURI")}${more}</svcs></login>`,
    );
  }

  /** Logs out, and waits until the connection is closed. */
  async logout() {
    await this.command("<logout/>");
    this.#socket.end();
    await this.#closed;
  }

  async #request(content) {
    const document = `${declaration}<epp xmlns="${epp}">${content}</epp>`;
    const header = Buffer.alloc(4);
    header.writeUInt32BE(Buffer.byteLength(document) + 4);
    this.#socket.write(Buffer.concat([header, Buffer.from(document)]));
    return this.#read();
  }

  #read() {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#deliver();
    });
  }

  #deliver() {
    if (this.#waiting === undefined || this.#received.length < 4) return;
    const length = this.#received.readUInt32BE();
    if (this.#received.length < length) return;
    const document = this.#received.subarray(4, length).toString();
    this.#received = this.#received.subarray(length);
    const { resolve } = this.#waiting;
    this.#waiting = undefined;
    resolve(new Answer(document));
  }

  #fail(error) {
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }
}
