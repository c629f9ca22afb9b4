import { createServer, type Socket } from "node:net";

/** A server of lines that says what it was told to, for tests of the suite's own RRP client. */
export interface LineServer {
  readonly port: number;
  /** What each connection has sent so far. */
  readonly heard: readonly string[];
  close(): Promise<void>;
}

/** What is done with a connection: the pieces that it gets at first, and those for each message that it sends. */
export interface Script {
  readonly greeting: readonly string[];
  /** The pieces of the answer; the connection is ended after `null`. */
  readonly answer: (message: string) => readonly (string | null)[];
}

/** Starts such a server on a free port of loopback. */
export function startLineServer({ greeting, answer }: Script): Promise<LineServer> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const own = heard.push("") - 1;
    let unread = "";
    // Each piece goes out by itself, as over a slow line.
    const send = async (pieces: readonly (string | null)[]) => {
      for (const piece of pieces) {
        if (piece === null) socket.end();
        else await new Promise((resolve) => socket.write(piece, "latin1", resolve));
        await new Promise(setImmediate);
      }
    };
    void send(greeting);
    socket.setEncoding("latin1");
    socket.on("error", () => socket.destroy());
    socket.on("data", (piece: string) => {
      heard[own] += piece;
      unread += piece;
      for (let end = unread.indexOf("\r\n.\r\n"); end >= 0; end = unread.indexOf("\r\n.\r\n")) {
        void send(answer(unread.slice(0, end)));
        unread = unread.slice(end + 5);
      }
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve({
        port: typeof address === "object" && address !== null ? address.port : 0,
        heard,
        close: () =>
          new Promise((done) => {
            for (const socket of sockets) socket.destroy();
            server.close(() => done());
          }),
      });
    });
  });
}
