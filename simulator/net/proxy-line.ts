import { isIP, type Socket } from "node:net";

/** What a proxy says of the client: its address, or that it does not know. */
export type ProxyLine = { readonly address?: string };

const longest = 107;

/** How long a proxy may take for its line, in milliseconds. */
const patience = 10_000;

/** Reads the line that a proxy puts before a connection, and leaves what follows. Fails for anything else. */
export function readProxyLine(socket: Socket): Promise<ProxyLine> {
  return new Promise((resolve, reject) => {
    let seen = Buffer.alloc(0);
    const late = setTimeout(() => fail("the PROXY line did not come"), patience);
    const fail = (message: string): void => {
      done();
      reject(new Error(message));
    };
    const onClose = (): void => fail("the connection was closed before its PROXY line");
    const onData = (piece: Buffer): void => {
      seen = Buffer.concat([seen, piece]);
      const end = seen.indexOf("\r\n");
      if (end < 0 && seen.length < longest) return;
      const line = end < 0 ? undefined : parsed(seen.subarray(0, end).toString("latin1"));
      if (line === undefined) {
        fail("the connection does not begin with a PROXY line");
        return;
      }
      done();
      socket.pause();
      socket.unshift(seen.subarray(end + 2));
      resolve(line);
    };
    const done = (): void => {
      clearTimeout(late);
      socket.off("data", onData).off("close", onClose);
    };
    socket.on("data", onData).on("close", onClose);
  });
}

/** The line without its end; undefined where it is none. */
function parsed(text: string): ProxyLine | undefined {
  const [word, family, source, target, sourcePort, targetPort, ...rest] = text.split(" ");
  if (word !== "PROXY") return undefined;
  if (family === "UNKNOWN") return {};
  const version = { TCP4: 4, TCP6: 6 }[family ?? ""];
  const areAddresses = version !== undefined && isIP(source ?? "") === version && isIP(target ?? "") === version;
  const arePorts = isPort(sourcePort) && isPort(targetPort) && rest.length === 0;
  return areAddresses && arePorts && source !== undefined ? { address: source } : undefined;
}

function isPort(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,5}$/.test(text) && Number(text) <= 65535;
}
