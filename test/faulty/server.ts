import { createServer, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import { Authority, type Credential } from "../../simulator/net/credentials.ts";
import { answerTo, greeting } from "./manners.ts";

/** What a faulty server does instead of sending an answer. */
export type Fault = (socket: Socket, answer: Buffer) => void;

/** Where a fault strikes: at a document of the kind, or at the connection itself. */
export interface Strike {
  readonly at: "connection" | "greeting" | "login" | "hello" | "logout" | "anything";
  readonly fault: Fault;
}

/** A server that speaks just enough EPP to be met, and does one thing wrong. */
export interface FaultyServer {
  readonly port: number;
  readonly authority: string;
  readonly client: Credential;
  /** What goes wrong from now on, for each connection by its number; nothing where there is no strike. */
  plan: (connection: number) => Strike | undefined;
  /** Takes no connections any more. */
  leave(): void;
  close(): Promise<void>;
}

/** Starts it on loopback. */
export async function startFaultyServer(): Promise<FaultyServer> {
  const authority = await Authority.create();
  const { certificate, key } = await authority.issue({ commonName: "faulty", hosts: ["127.0.0.1"] });
  const secureContext = createSecureContext({ cert: certificate, key });
  const open = new Set<Socket>();
  let connections = 0;
  const listener = createServer((socket) => {
    const strike = server.plan(connections++);
    open.add(socket);
    socket.on("error", () => {});
    if (strike?.at === "connection") return strike.fault(socket, Buffer.alloc(0));
    converse(new TLSSocket(socket, { isServer: true, secureContext }), strike);
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as { port: number };
  const server: FaultyServer = {
    port,
    authority: authority.certificate,
    client: await authority.issue({ commonName: "registrar-a" }),
    plan: () => undefined,
    leave: () => void listener.close(),
    close: async () => {
      for (const socket of open) socket.destroy();
      if (listener.listening) await new Promise((resolve) => listener.close(resolve));
    },
  };
  return server;
}

function converse(socket: TLSSocket, strike: Strike | undefined): void {
  const say = (kind: string, answer: Buffer) => {
    if (strike?.at === kind || strike?.at === "anything") strike.fault(socket, answer);
    else socket.write(answer);
  };
  let received = Buffer.alloc(0);
  socket.on("error", () => {});
  socket.once("secure", () => say("greeting", greeting()));
  socket.on("data", (piece: Buffer) => {
    received = Buffer.concat([received, piece]);
    while (received.length >= 4 && received.length >= received.readUInt32BE()) {
      const length = received.readUInt32BE();
      const { kind, answer } = answerTo(received.toString("utf8", 4, length));
      received = received.subarray(length);
      say(kind, answer);
      if (kind === "logout" && strike?.at !== "logout") socket.end();
    }
  });
}
