// A small RRP client: TLS, lines of RFC 2832, one command after the other.

import { connect } from "node:tls";

/** What the server said: a code with its text, and lines of a name and a value. The banner has no code. */
export class Answer {
  #values = new Map();

  constructor([first = "", ...lines]) {
    this.code = Number(/^\d{3}/.exec(first)?.[0] ?? 0);
    this.message = first;
    for (const line of lines) {
      const colon = line.indexOf(":");
      const name = nameOf(line.slice(0, colon));
      this.#values.set(name, [...this.all(name), line.slice(colon + 1)]);
    }
  }

  /** All values of a name. The RFC writes names with spaces and without, in large letters and small. */
  all(name) {
    return this.#values.get(nameOf(name)) ?? [];
  }

  /** The first value of a name. */
  text(name) {
    return this.all(name)[0];
  }
}

const nameOf = (text) => text.replaceAll(" ", "").toLowerCase();

export class RrpClient {
  #socket;
  #rest = "";
  #lines = [];
  #answers = [];
  #waiting;
  #closed;

  /** Whether the connection is over. */
  isOver = false;

  /** Connects and reads the banner. The server's certificate is verified against `ca`. */
  static async connect(options) {
    const client = new RrpClient();
    await new Promise((resolve, reject) => {
      client.#socket = connect({ ...options, minVersion: "TLSv1.2" }, resolve);
      client.#socket.once("error", reject);
    });
    client.#closed = new Promise((resolve) => client.#socket.once("close", resolve));
    client.#socket.on("error", (error) => client.#fail(error));
    client.#socket.on("close", () => client.#fail(new Error("the server closed the connection")));
    client.#socket.on("data", (piece) => client.#take(piece.toString("latin1")));
    client.banner = await client.#read();
    return client;
  }

  /** Sends a command, and gives the answer. Throws for a refusal, with the code in the message. */
  async command(...lines) {
    this.#socket.write([...lines, ".", ""].join("\r\n"), "latin1");
    const answer = await this.#read();
    if (answer.code >= 300) throw Object.assign(new Error(answer.message), { code: answer.code });
    return answer;
  }

  async login({ id, password }) {
    return this.command("SESSION", `-Id:${id}`, `-Password:${password}`);
  }

  /** Ends the session, and waits until the connection is closed. */
  async quit() {
    await this.command("QUIT");
    this.#socket.end();
    await this.#closed;
  }

  /** Closes the connection without a word: only where it is of no use any more. */
  abandon() {
    this.#socket.destroy();
  }

  #read() {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#deliver();
      if (this.isOver) this.#fail(new Error("the connection is over"));
    });
  }

  /** Cuts what arrives into lines, and the lines into answers: a dot alone ends one. */
  #take(text) {
    const lines = (this.#rest + text).split("\r\n");
    this.#rest = lines.pop();
    for (const line of lines) {
      if (line !== ".") this.#lines.push(line);
      else this.#answers.push(new Answer(this.#lines.splice(0)));
    }
    this.#deliver();
  }

  #deliver() {
    if (this.#waiting === undefined || this.#answers.length === 0) return;
    const { resolve } = this.#waiting;
    this.#waiting = undefined;
    resolve(this.#answers.shift());
  }

  #fail(error) {
    this.isOver = true;
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }
}
