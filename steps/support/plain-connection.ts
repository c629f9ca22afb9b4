import { connect } from "node:net";

/** What came back over a connection without TLS. */
export interface PlainAnswer {
  readonly received: Buffer;
  readonly isClosed: boolean;
}

/** Sends octets without TLS and takes what comes until the server closes, or the time (milliseconds) is over. */
export function sayInTheClear(
  to: { readonly host: string; readonly port: number },
  octets: Uint8Array,
  timeout: number,
): Promise<PlainAnswer> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    const socket = connect(to.port, to.host, () => socket.write(octets));
    const end = (isClosed: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ received: Buffer.concat(pieces), isClosed });
    };
    const timer = setTimeout(() => end(false), timeout);
    socket.on("data", (piece: Buffer) => pieces.push(piece));
    socket.on("error", () => end(true));
    socket.on("close", () => end(true));
  });
}
