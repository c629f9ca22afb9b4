import type { RunningWorld } from "../../simulator/start.ts";
import { openTls, type RrpClient } from "../simulator/net/rrp-client.ts";
import { password, registrar } from "./session.ts";

export const session = ["SESSION", `-Id:${registrar}`, `-Password:${password}`] as const;
export const quit = ["QUIT"] as const;

const aDomain = (name: string) => ["EntityName:Domain", `DomainName:${name}`];
export const check = (name = "free.example") => ["CHECK", ...aDomain(name)];
export const status = (name: string) => ["STATUS", ...aDomain(name)];
export const add = (name: string) => ["ADD", ...aDomain(name), "-Period:1"];
export const mod = (name: string) => ["MOD", ...aDomain(name), "Status:REGISTRAR-HOLD"];
export const transfer = (name: string) => ["TRANSFER", ...aDomain(name)];
export const renew = (name: string, from?: number) => [
  "RENEW",
  ...aDomain(name),
  ...(from === undefined ? [] : ["-Period:1", `-CurrentExpirationYear:${from}`]),
];

type Command = readonly string[];

/** Connects, and reads the banner. */
export async function connected(world: RunningWorld): Promise<RrpClient> {
  const client = await openTls(world.rrp?.tls?.port ?? 0);
  await client.read();
  return client;
}

/** Connects, and opens a session. */
export async function loggedIn(world: RunningWorld): Promise<RrpClient> {
  const client = await connected(world);
  await client.say(...session);
  return client;
}

/** Waits until the server has closed the connection. */
export async function closed(client: RrpClient): Promise<void> {
  while ((await client.read()) !== undefined);
}

/** A session from its SESSION to its QUIT, with these commands in it. */
export async function saying(world: RunningWorld, ...commands: readonly Command[]): Promise<void> {
  const client = await loggedIn(world);
  for (const command of commands) await client.say(...command);
  await client.say(...quit);
  await closed(client);
}

/** Sends a command as it is, and waits for nothing. */
export function send(client: RrpClient, ...commands: readonly Command[]): void {
  client.socket.write(commands.map((lines) => [...lines, ".", ""].join("\r\n")).join(""));
}

/** Says something in a session of its own whose answer does not come, and waits for the connection to end. */
export async function lost(world: RunningWorld, command: Command): Promise<void> {
  const client = await loggedIn(world);
  send(client, command);
  await closed(client);
}
