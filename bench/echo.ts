// The lower bound: a TLS server that answers each frame with one of the same size as the simulator's answer, unread.
// Runs as a child; IPC tells it the certificate and the sizes, and it tells its port.

import type { AddressInfo } from "node:net";
import { createServer } from "node:tls";
import { FrameReader, frame } from "../simulator/epp/frame.ts";

interface Orders {
  readonly certificate?: string;
  readonly key?: string;
  /** Octets of the document that a new connection gets, and of each answer. */
  readonly greeting?: number;
  readonly answer?: number;
}

let greeting = frame("x");
let answer = frame("x");

process.on("message", ({ certificate, key, ...sizes }: Orders) => {
  if (sizes.greeting !== undefined) greeting = frame("x".repeat(sizes.greeting));
  if (sizes.answer !== undefined) answer = frame("x".repeat(sizes.answer));
  if (certificate !== undefined && key !== undefined) listen(certificate, key);
  else process.send?.({});
});

function listen(cert: string, key: string): void {
  const server = createServer({ cert, key, requestCert: true, rejectUnauthorized: false, minVersion: "TLSv1.2" });
  server.on("secureConnection", (socket) => {
    const reader = new FrameReader(4_194_304);
    socket.setNoDelay(true);
    socket.on("error", () => socket.destroy());
    socket.on("data", (piece: Buffer) => {
      for (const _ of reader.take(piece).documents) socket.write(answer);
    });
    socket.write(greeting);
  });
  server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
}
