import { frame, response } from "./manners.ts";
import type { Fault } from "./server.ts";

/** Says nothing, and keeps the connection. At the connection itself: a TLS handshake that never ends. */
export const hang: Fault = () => {};

/** Ends the connection instead. */
export const drop: Fault = (socket) => void socket.destroy();

/** Something that is no frame at all. */
export const noise: Fault = (socket) => void socket.write("HTTP/1.1 400 Bad Request\r\n\r\n");

/** A frame, with something that is no XML in it. */
export const garbage: Fault = (socket) => void socket.write(frame("<epp <<< \u0000 this is no document"));

/** The answer to another command. */
export const otherAnswer: Fault = (socket) => void socket.write(response(1500, "SOMEBODY-ELSES-1"));

/** The first half of the answer, and then silence. */
export const half: Fault = (socket, answer) => void socket.write(answer.subarray(0, answer.length / 2));

/** The first half of the answer, and then the end. */
export const halfAndEnd: Fault = (socket, answer) => void socket.end(answer.subarray(0, answer.length / 2));

/** A header that announces two gigabytes, and enough after it to fill a memory. */
export const huge: Fault = (socket) => {
  const piece = Buffer.alloc(1024 * 1024, " ");
  socket.write(frame("", 2 ** 31));
  const more = () => {
    while (!socket.destroyed && socket.write(piece));
  };
  socket.on("drain", more);
  more();
};

/** A header that leaves no room for itself. */
export const tiny: Fault = (socket) => void socket.write(frame("", 3));

/** A well-formed document that the schema does not know. */
export const notValid: Fault = (socket, answer) =>
  void socket.write(frame(answer.toString("utf8", 4).replace(/<msg>.*<\/msg>/, "<message>Done</message>")));

/** The right answer, octet by octet, with so many milliseconds before each. */
export function slow(pause: number): Fault {
  return (socket, answer) => {
    let sent = 0;
    const timer = setInterval(() => {
      if (socket.destroyed || sent >= answer.length) return clearInterval(timer);
      socket.write(answer.subarray(sent, ++sent));
    }, pause);
  };
}

/** The right answer, so many milliseconds later. */
export function late(pause: number): Fault {
  return (socket, answer) => void setTimeout(() => socket.write(answer), pause);
}
