// A small EPP client: TLS, frames of RFC 5734, one command after the other.

import { connect } from "node:tls";
import { XmlDocument } from "libxml2-wasm";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';
const epp = "urn:ietf:params:xml:ns:epp-1.0";

/** Text for element content or a quoted attribute. */
export function escaped(text) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
  return String(text).replace(/[&<>"']/g, (character) => entities[character]);
}

/** A document of the server's. It is read by a parser: the same can be written in many ways. */
export class Answer {
  constructor(document) {
    this.document = document;
    this.code = Number(this.attribute("result", "code") ?? 0);
    this.message = this.text("msg") ?? "";
  }

  /** The text of the first element of that name. */
  text(name) {
    return this.#first(name, (element) => element.content);
  }

  /** An attribute of the first element of that name. */
  attribute(name, attribute) {
    return this.#first(name, (element) => element.attr(attribute)?.value);
  }

  /** Whether there is an element of that name with that attribute. */
  has(name, attribute, value) {
    return this.#first(name, () => true, `[@${attribute}="${value}"]`) ?? false;
  }

  #first(name, read, condition = "") {
    const document = XmlDocument.fromString(this.document);
    try {
      const element = document.get(`//*[local-name()="${name}"]${condition}`);
      return element === null ? undefined : read(element);
    } finally {
      document.dispose();
    }
  }
}

export class EppClient {
  #socket;
  #received = Buffer.alloc(0);
  #waiting;
  #closed;
  #commands = 0;
  #prefix = `node-${process.pid}-${Date.now().toString(36)}`;

  /** Whether the connection is over. */
  isOver = false;

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

  /** Closes the connection without a word: only where it is of no use any more. */
  abandon() {
    this.#socket.destroy();
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
      if (this.isOver && this.#received.length < 4) {
        reject(new Error("the connection is over"));
        return;
      }
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
    this.isOver = true;
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }
}
