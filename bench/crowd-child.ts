// A process of clients: opens sessions that stay silent, and says much on one line. Run by crowd.ts.

import { connect } from "node:tls";
import { EppConnection } from "../steps/support/epp-connection.ts";
import { loginFrame } from "./cases.ts";
import type { Account, Errand, Place } from "./crowd.ts";
import { ask, codeOf, hear, patience } from "./simulator.ts";

/** How many are opened at a time: a handshake costs both sides some milliseconds. */
const atOnce = 16;
/** How many commands are said before their answers are waited for. */
const flight = 500;

const silent: EppConnection[] = [];

process.on("message", (errand: Errand) => {
  run(errand).then(
    (done) => process.send?.({ done }),
    (error: unknown) => process.send?.({ problem: String(error) }),
  );
});

async function run(errand: Errand): Promise<number> {
  if (errand.kind === "open") return openMany(errand.count, errand.at, errand.account);
  return fill(errand.count, errand.at, errand.account);
}

async function openMany(count: number, at: Place, account: Account): Promise<number> {
  let left = count;
  const line = async () => {
    while (left-- > 0) silent.push(await logIn(at, account));
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  return silent.length;
}

async function logIn(at: Place, { id, password, certificate, key }: Account): Promise<EppConnection> {
  const { host, port, authority } = at;
  const connection = await EppConnection.open({ host, port, authorities: [authority], certificate, key }, patience);
  await hear(connection);
  const code = codeOf(await ask(connection, loginFrame(id, password)));
  if (code !== 1000) throw new Error(`${id} cannot log in: ${code}`);
  return connection;
}

/** Says DESCRIBE so many times over RRP, many at a time, and hears every answer. */
function fill(count: number, { host, port, authority }: Place, account: Account): Promise<number> {
  const { id, password, certificate, key } = account;
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, ca: authority, cert: certificate, key, servername: "" });
    // The banner and the answer to SESSION come before the others.
    let [said, heard, rest] = [0, -2, ""];
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("the simulator closed the line that was filled")));
    socket.on("data", (piece: Buffer) => {
      const parts = (rest + piece.toString("latin1")).split("\r\n.\r\n");
      rest = parts.pop() ?? "";
      heard += parts.length;
      if (heard === count) {
        resolve(count);
        socket.removeAllListeners("close").end();
      } else if (heard === said && said < count) {
        const more = Math.min(flight, count - said);
        said += more;
        socket.write("describe\r\n.\r\n".repeat(more));
      }
    });
    socket.write(["session", `-Id:${id}`, `-Password:${password}`, ".", ""].join("\r\n"));
  });
}
