/** What a client may speak. */
export type Protocol = "epp" | "rrp";

/** The protocols, as people write them. */
export const protocolNames: Readonly<Record<Protocol, string>> = { epp: "EPP", rrp: "RRP" };

/** What each protocol calls the piece that a client says at a time. */
export const pieceNames: Readonly<Record<Protocol, string>> = { epp: "frame", rrp: "command" };

/** Whether a code says that a command was carried out. RFC 5730 section 3, RFC 2832 section 5. */
export function isSuccessCode(protocol: Protocol, code: number): boolean {
  return protocol === "epp" ? code < 2000 : code < 300;
}
