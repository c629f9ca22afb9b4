import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { ControlClient } from "../steps/support/control-client.ts";
import { EppConnection } from "../steps/support/epp-connection.ts";
import { RrpConnection } from "../steps/support/rrp-connection.ts";
import { dates } from "./cases.ts";

/** The built command line, as users start it. */
export const program = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

export const patience = 60_000;

interface Summary {
  readonly epp: { readonly host: string; readonly port: number };
  readonly rrp: { readonly tls: { readonly host: string; readonly port: number } };
  readonly control: { readonly url: string; readonly token: string };
  /** The address of its page, with the token in it. */
  readonly page: string;
  readonly authority: string;
  readonly registrars: readonly Account[];
}

interface Account {
  readonly id: string;
  readonly password: string;
  readonly certificate: string;
  readonly key: string;
}

/** `eppraise simulate`, running in a process of its own. */
export class Simulator {
  readonly summary: Summary;
  readonly control: ControlClient;
  /** The certificate that its own goes back to, PEM. */
  readonly authority: string;
  readonly #process: ChildProcess;
  readonly #accounts: ReadonlyMap<string, Account>;

  private constructor(process: ChildProcess, summary: Summary) {
    this.#process = process;
    this.summary = summary;
    this.authority = readFileSync(summary.authority, "utf8");
    this.#accounts = new Map(summary.registrars.map((account) => [account.id, withContents(account)]));
    this.control = new ControlClient(summary.control.url, summary.control.token);
  }

  /** Starts it. Its world stands still. */
  static async start(more: readonly string[] = []): Promise<Simulator> {
    const options = [
      ...more,
      "--json",
      "--port",
      "0",
      "--rrp",
      "0",
      "--control-port",
      "0",
      "--clock",
      "still",
      "--start",
      dates.present,
    ];
    const child = spawn(process.execPath, [program, "simulate", ...options], { stdio: ["ignore", "pipe", "inherit"] });
    for await (const line of createInterface(child.stdout)) return new Simulator(child, JSON.parse(line) as Summary);
    throw new Error("the simulator ended before it said where it is; run npm run build");
  }

  /** Opens a connection as a registrar, to the simulator or to what is compared with it. */
  connect(
    registrar: string,
    elsewhere?: { readonly port: number; readonly authority: string },
  ): Promise<EppConnection> {
    const { certificate, key } = this.account(registrar);
    const { host, port } = this.summary.epp;
    const authority = elsewhere?.authority ?? this.authority;
    return EppConnection.open(
      { host, port: elsewhere?.port ?? port, authorities: [authority], certificate, key },
      patience,
    );
  }

  /** Opens a connection for RRP as a registrar. */
  connectRrp(registrar: string): Promise<RrpConnection> {
    const { certificate, key } = this.account(registrar);
    const authorities = [this.authority];
    return RrpConnection.open({ ...this.summary.rrp.tls, plain: false, authorities, certificate, key }, patience);
  }

  /** A registrar with what it logs in with: the contents of its files. */
  account(registrar: string): Account {
    const account = this.#accounts.get(registrar);
    if (account === undefined) throw new Error(`the sample world has no ${registrar}`);
    return account;
  }

  /** Memory that the process has, in MB. */
  memory(): number {
    const status = readFileSync(`/proc/${this.#process.pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  }

  async close(): Promise<void> {
    this.control.close();
    const ended = once(this.#process, "exit");
    this.#process.kill("SIGINT");
    await ended;
  }
}

function withContents({ certificate, key, ...account }: Account): Account {
  return { ...account, certificate: readFileSync(certificate, "utf8"), key: readFileSync(key, "utf8") };
}

/** Sends a document and gives the answer. Fails for anything but a document. */
export async function ask(connection: EppConnection, document: string): Promise<Buffer> {
  connection.send(Buffer.from(document));
  return hear(connection);
}

/** The next document. */
export async function hear(connection: EppConnection): Promise<Buffer> {
  const arrival = await connection.receive(patience);
  if (arrival.kind !== "document") throw new Error(`no answer: ${arrival.kind}`);
  return arrival.document;
}

/** The result code of an answer; 1000 for a greeting, which has none. */
export function codeOf(answer: Buffer): number {
  const text = answer.toString();
  if (text.includes("<greeting>")) return 1000;
  return Number(/<result code="(\d{4})"/.exec(text)?.[1]);
}
