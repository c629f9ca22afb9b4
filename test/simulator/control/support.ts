import { request } from "node:http";
import type { FixtureInput, RunningSimulator } from "../../../simulator/start.ts";

export const password = "foo-BAR2";

/** A small world: two registrars, one TLD, and one of each object. */
export const sample: FixtureInput = {
  registrars: [
    { id: "registrar-a", password, superuser: true },
    { id: "registrar-b", password },
  ],
  tlds: [{ name: "example", premiumList: { gold: "100.00" } }],
  tokens: [{ token: "TOKEN-1", type: "unlimited" }],
  contacts: [{ id: "sh8013", sponsor: "registrar-a" }],
  hosts: [{ name: "ns1.sample.example", addresses: ["192.0.2.1"] }],
  domains: [
    { name: "sample.example", sponsor: "registrar-a", registrant: "sh8013", nameservers: ["ns1.sample.example"] },
  ],
  messages: [{ registrar: "registrar-a", text: "Hello." }],
  clock: { start: "2025-01-01T00:00:00Z" },
};

export const hello = '<epp xmlns="urn:ietf:params:xml:ns:epp-1.0"><hello/></epp>';

/** What came back from the control port. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: never;
}

interface Sending {
  /** Sent as JSON, or as it is where it is a text. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls the control port with its token. */
export function call(
  { control }: RunningSimulator,
  method: string,
  path: string,
  { body, headers = {} }: Sending = {},
): Promise<Answer> {
  const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${control.url}${path}`,
      {
        method,
        headers: {
          authorization: `Bearer ${control.token}`,
          ...(text !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
      },
      (incoming) => {
        const pieces: Buffer[] = [];
        incoming.on("data", (piece: Buffer) => pieces.push(piece));
        incoming.on("end", () => {
          const text = Buffer.concat(pieces).toString();
          const isJson = incoming.headers["content-type"] === "application/json";
          const body = (isJson ? JSON.parse(text) : text) as never;
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body });
        });
        incoming.on("error", reject);
      },
    );
    outgoing.on("error", reject);
    outgoing.end(text);
  });
}
