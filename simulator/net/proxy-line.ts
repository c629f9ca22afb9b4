import type { Socket } from "node:net";

/** What a proxy says of the client: its address, or that it does not know. */
export type ProxyLine = { readonly address?: string };

const longest = 107;

/** Reads the line that a proxy puts before a connection, and leaves what follows. Fails for anything else. */
export function readProxyLine(socket: Socket): Promise<ProxyLine> {
  return new Promise((resolve, reject) => {
    let seen = Buffer.alloc(0);
    const onData = (piece: Buffer): void => {
      seen = Buffer.concat([seen, piece]);
      const end = seen.indexOf("\r\n");
      if (end < 0 && seen.length <= longest) return;
      socket.off("data", onData);
      socket.pause();
      const fields = end < 0 ? [] : seen.subarray(0, end).toString("latin1").split(" ");
      if (fields[0] !== "PROXY") {
        reject(new Error("the connection does not begin with a PROXY line"));
        return;
      }
      socket.unshift(seen.subarray(end + 2));
      resolve(fields[1] === "UNKNOWN" || fields[2] === undefined ? {} : { address: fields[2] });
    };
    socket.on("data", onData);
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("the connection was closed before its PROXY line")));
  });
}
